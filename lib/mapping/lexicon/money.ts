/** Bought services, marketing, taxes, fees, banks and the rest. How to read a line: ../lexicon.ts. */
export const MONEY = `
serviço de terceiros:servico |prestado|pj|pf|tecnico,terceiro,prestador,terceirizado,terceirizacao,mao obra,empreiteiro,service;autonomo,freelancer,traducao,ajudante>consultoria d
perícia:perito,laudo,assistente tecnico>jurídico k,consultoria m,serviço de terceiros h
consultoria@:assessoria,consultor,honorario>serviço de terceiros k
auditoria:auditor>contabilidade k,consultoria l
contabilidade@:contador,contabil,honorario contabil>consultoria h,serviço de terceiros d
custas judiciais:custa |processual|judicial,processo,preparo,recurso,deposito recursal,diligencia,guia judicial,emolumento judicial,intimacao,gru,dare>jurídico s,taxa j,cartório c
registro de marca:marca,inpi,patente>jurídico k,taxa j
jurídico@:legal,advogado,advocacia,advocaticio,honorario advocaticio|juridico;judicial,correspondente>consultoria c
marketing@:mkt,publicidade,propaganda,anuncio,midia,divulgacao,campanha,advertising;banner,panfleto,folder,flyer,cartaz,faixa,placa,fachada,comunicacao visual,carro som,radio,outdoor,promocao>comunicação c,marketing digital r
serviço de marketing:;agencia |marketing,designer |grafica,design,fotografo,video>marketing u
representação comercial:representacao,representante |comercial>comissão c
marketing digital%:ads,google ads,meta |ads,facebook,instagram,linkedin,tiktok,youtube,rede social,trafego pago,marketing pago|digital,impulsionamento,influenciador>marketing w,comunicação c
cartório%:cartorario;reconhecimento firma,firma,autenticacao |documento,certidao,procuracao,escritura,copia autenticada>taxa l,jurídico g
certificado digital:e cnpj|cpf,token,certificacao digital>cartório h,software f,taxa h
taxa:emolumento,taxa licenca|diverso|municipal|prefeitura,guia,fee;alvara,licenca alvara|funcionamento|ambiental,junta comercial,prefeitura,bombeiro,avcb,anvisa>imposto d
associação:mensalidade associativa|,contribuicao entidade classe,entidade classe;sindicato,sindical,contribuicao sindical,anuidade |conselho,conselho,crea,oab>taxa k
tarifa bancária:tarifa,taxa bancaria|banco|boleto,bancaria,banco;anuidade cartao,saque,ted,pix,boleto,manutencao conta>despesa financeira p
taxa de cartão:taxa adm cartao|administracao cartao|maquininha,maquininha>tarifa bancária q
IOF:>tarifa bancária j,despesa financeira k,imposto g
juros:encargo financeiro,interest>despesa financeira m
despesa financeira:financeira>tarifa bancária h
multa!:fine>multa de trânsito l,juros e
imposto:tributo,iss,inss,imposto taxa|contribuicao,tax;darf,iptu>taxa d
seguro:seguro diverso|patrimonial|responsabilidade,apolice,insurance
seguro de obra:>seguro n
fundo fixo?:caixa pequeno,suprimento caixa
diversos:outro,despesa geral|extra,demais,eventual,imprevisto,other,nao classificado|direcionado,identificar,sem categoria
`;
