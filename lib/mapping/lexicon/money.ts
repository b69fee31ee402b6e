/** Bought services, marketing, taxes, fees, banks and the rest. How to read a line: ../lexicon.ts. */
export const MONEY = `
serviço de terceiros:servico |prestado|pj|pf|tecnico,terceiro,prestador,terceirizado,terceirizacao,mao obra,autonomo,remuneracao autonomo,freelancer,freela,traducao,pessoa juridica,service>consultoria d
consultoria@:assessoria,consultor,honorario,consulting>serviço de terceiros k
contabilidade@:contador,contabil,honorario contabil,escritorio contabil,accounting>consultoria h,serviço de terceiros d
jurídico@:juridica,advogado,advocacia,advocaticia,honorario advocaticio|juridico,custa |processual,processo,judicial,pericia,legal>consultoria b
marketing@:mkt,publicidade,propaganda,anuncio,midia,divulgacao,campanha,banner,panfleto,folder,flyer,cartaz,faixa,outdoor,catalogo,promocao,material promocional,advertising,promotion>comunicação c,marketing digital r
serviço de marketing:agencia |marketing,assessoria imprensa,designer |grafico,design,influenciador,fotografo,filmagem>marketing u
representação comercial:representacao,representante |comercial>comissão c
marketing digital:ads,google ads|adwords,meta,facebook,instagram,linkedin,tiktok,trafego pago,marketing paga|digital|social|google,impulsionamento>marketing w,comunicação c
cartório:reconhecimento firma,firma reconhecida,autenticacao |documento,certidao,procuracao,escritura,tabeliao,cartoraria,registro documento,protesto,emolumento cartorio|cartorario,copia autenticada,notary>taxa o,jurídico g
certificado digital:e cnpj|cpf,certificacao digital>cartório h,software f,taxa h
taxa:emolumento,alvara |licenca,licenca funcionamento|ambiental|profissional,taxa licenca|diversa|municipal|prefeitura|publica|governamental|estadual,guia,junta comercial,fee>imposto d
associação:associacao classe,sindicato,sindical,contribuicao sindical|associativa,mensalidade associativa|,anuidade |conselho,crea,oab,membership>taxa k
tarifa bancária:tarifa,taxa bancaria|banco|boleto|saque,bancaria,banco,boleto,anuidade cartao,saque,ted,pix,servico bancario,manutencao conta,bank>despesa financeira p
taxa de cartão:taxa adm cartao|administracao cartao|maquininha,maquininha>tarifa bancária q
IOF:iof cambio|compra internacional>tarifa bancária j,despesa financeira k,imposto g
juros:encargo financeiro,interest>despesa financeira m
despesa financeira:financeira,encargo bancario,finance>tarifa bancária h
multa!:penalidade,fine
imposto:tributo,imposto taxa|contribuicao,tributacao,darf,iptu,tax>taxa d
seguro:seguro diverso|patrimonial|responsabilidade,apolice,insurance
seguro de obra:>seguro n
fundo fixo?:caixa pequeno,suprimento caixa,caixinha pequeno,fundo caixa
diversos:outro,despesa geral|extra,general,diversa,demais,outra,eventual,misc,other,variado,nao classificado|direcionado,identificar,sem categoria
`;
