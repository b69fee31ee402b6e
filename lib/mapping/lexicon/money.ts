/** Bought services, marketing, taxes, fees, banks and the rest. How to read a line: ../lexicon.ts. */
export const MONEY = `
serviço de terceiros:servico |prestado|pj|pf|tecnico,terceiro,prestador,terceirizado,terceirizacao,mao obra,empreiteiro,pessoa juridico,service;autonomo,remuneracao autonomo,freelancer,freela,traducao,ajudante>consultoria d
perícia:perito,laudo,assistente tecnico>jurídico k,consultoria m,serviço de terceiros h
consultoria@:assessoria,consultor,honorario;certificacao iso>serviço de terceiros k
auditoria:auditor>contabilidade k,consultoria l
contabilidade@:contador,contabil,honorario contabil,escritorio contabil>consultoria h,serviço de terceiros d
custas judiciais:custa |processual|judicial,processo,preparo,recurso,deposito recursal,diligencia,guia judicial,emolumento judicial,intimacao,gru,dare>jurídico s,taxa j,cartório c
registro de marca:marca,inpi,patente>jurídico k,taxa j
jurídico@:legal,advogado,advocacia,advocaticio,honorario advocaticio|juridico;judicial,correspondente>consultoria c
marketing@:mkt,publicidade,propaganda,anuncio,midia,divulgacao,campanha,advertising;banner,panfleto,folder,flyer,catalogo,cartaz,faixa,placa,fachada,comunicacao visual,carro som,radio,outdoor,promocao,material promocional>comunicação c,marketing digital r
serviço de marketing:agencia |marketing,assessoria imprensa,designer |grafica,design,fotografo,filmagem,video>marketing u
representação comercial:representacao,representante |comercial>comissão c
marketing digital%:ads,google ads,meta |ads,facebook,instagram,linkedin,tiktok,youtube,rede social,trafego pago,marketing pago|digital|social,impulsionamento,influenciador>marketing w,comunicação c
cartório%:cartorario;reconhecimento firma,autenticacao |documento,certidao,procuracao,escritura,registro documento,protesto,emolumento cartorio,copia autenticada>taxa l,jurídico g
certificado digital:e cnpj|cpf,token,certificacao digital>cartório h,software f,taxa h
taxa:emolumento,taxa licenca|diverso|municipal|prefeitura|estadual,guia,fee;alvara,licenca funcionamento|ambiental|profissional,junta comercial,prefeitura,bombeiro,avcb,anvisa>imposto d
associação:associacao classe,contribuicao associativa,mensalidade associativa|,contribuicao entidade classe,entidade classe;sindicato,sindical,contribuicao sindical,anuidade |conselho,conselho,crea,oab,crc>taxa k
tarifa bancária:tarifa,taxa bancaria|banco|boleto|saque,bancaria,banco,servico bancaria,bank;anuidade cartao,saque,ted,pix,boleto,manutencao conta>despesa financeira p
taxa de cartão:taxa adm cartao|administracao cartao|maquininha,maquininha>tarifa bancária q
IOF:iof cambio>tarifa bancária j,despesa financeira k,imposto g
juros:encargo financeiro>despesa financeira m
despesa financeira:financeira,encargo bancaria>tarifa bancária h
multa!:fine
imposto:tributo,imposto taxa|contribuicao,tax;darf,iptu>taxa d
seguro:seguro diverso|patrimonial|responsabilidade,apolice,insurance
seguro de obra:>seguro n
fundo fixo?:caixa pequeno,suprimento caixa
diversos:outro,despesa geral|extra,demais,eventual,other,nao classificado|direcionado,identificar,sem categoria
`;
