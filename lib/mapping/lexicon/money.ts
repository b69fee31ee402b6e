/** Bought services, marketing, taxes, fees, banks and the rest. How to read a line: ../lexicon.ts. */
export const MONEY = `
serviço de terceiros:servico |prestado|pj|pf|tecnico,terceiro,prestador,terceirizado,terceirizacao,mao obra,autonomo,remuneracao autonomo,freelancer,freela,traducao,pessoa juridica,service>consultoria d
consultoria@:certificacao iso,assessoria,consultor,honorario,consulting>serviço de terceiros k
contabilidade@:contador,contabil,honorario contabil,escritorio contabil,accounting>consultoria h,serviço de terceiros d
jurídico@:juridica,advogado,advocacia,advocaticia,honorario advocaticio|juridico,registro marca,inpi,custa |processual,processo,judicial,legal>consultoria c
marketing@:mkt,publicidade,propaganda,anuncio,midia,divulgacao,campanha,banner,panfleto,folder,flyer,cartaz,faixa,outdoor,promocao,material promocional,advertising,promotion>comunicação c,marketing digital r
serviço de marketing:agencia |marketing,assessoria imprensa,designer |grafico,design,fotografo,filmagem>marketing u
representação comercial:representacao,representante |comercial>comissão c
marketing digital:ads,google ads,meta,facebook,instagram,linkedin,tiktok,trafego pago,marketing paga|digital|social,impulsionamento>marketing w,comunicação c
cartório:reconhecimento firma,firma reconhecida,autenticacao |documento,certidao,procuracao,escritura,cartoraria,registro documento,protesto,emolumento cartorio,copia autenticada,notary>taxa o,jurídico g
certificado digital:e cnpj|cpf,certificacao digital>cartório h,software f,taxa h
taxa:emolumento,alvara,licenca funcionamento|ambiental|profissional,taxa licenca|diversa|municipal|prefeitura|estadual,guia,junta comercial,fee>imposto d
associação:associacao classe,sindicato,sindical,contribuicao sindical|associativa,mensalidade associativa|,contribuicao entidade classe,anuidade |conselho,crea,oab,membership>taxa k
tarifa bancária:tarifa,taxa bancaria|banco|boleto|saque,bancaria,banco,anuidade cartao,saque,ted,servico bancario,manutencao conta,bank>despesa financeira p
taxa de cartão:taxa adm cartao|administracao cartao|maquininha,maquininha>tarifa bancária q
IOF:iof cambio>tarifa bancária j,despesa financeira k,imposto g
juros:encargo financeiro,interest>despesa financeira m
despesa financeira:financeira,encargo bancario,finance>tarifa bancária h
multa!:penalidade,fine
imposto:tributo,imposto taxa|contribuicao,tributacao,darf,iptu,tax>taxa d
seguro:seguro diverso|patrimonial|responsabilidade,apolice,insurance
seguro de obra:>seguro n
fundo fixo?:caixa pequeno,suprimento caixa
diversos:outro,despesa geral|extra,outra,general,diversa,demais,eventual,misc,other,nao classificado|direcionado,identificar,sem categoria
`;
