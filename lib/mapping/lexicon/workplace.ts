/** Office, technology, premises, upkeep and sending things. How to read a line: ../lexicon.ts. */
export const WORKPLACE = `
material de escritório:papelaria,expediente,artigo escritorio,escritorio,papel |sulfite,resma,caneta,lapis,caderno,grampeador,envelope,pasta,etiqueta,carimbo,post it,quadro branco,fita adesiva,toner |impressora,cartucho,tinta impressora,office supply|,stationery>suprimentos u,material de consumo r
suprimentos@:suprimento escritorio|loja,supply>material de escritório t,material de consumo q
impressão:impresso,copia,xerox,copiadora,grafica,servico grafico,material grafico,encadernacao,plotagem,adesivo,cracha,cartao visita,printing,print,copy>material de escritório s,material de consumo i
embalagem:caixa papelao,sacola,plastico bolha>material de consumo p,suprimentos n
material de consumo:material |diverso|aplicado|operacional|obra,consumo,insumo,produto,pilha>suprimentos k
limpeza:higiene,papel higienico|toalha,detergente,sabao,sabonete,desinfetante,alcool gel,vassoura,saco lixo,agua sanitaria,dedetizacao,diarista,faxina,faxineira,conservacao limpeza,limpeza conservacao,cleaning>copa e cozinha g,material de consumo n,suprimentos f
telefonia:telefone,celular,telefonia fixo|fixa|movel,recarga,plano celular|movel,chip,telecomunicacao,vivo,claro,tim,voip,pabx,phone,mobile,cell phone,telephone>comunicação i,internet h
internet:wifi,wi fi,banda larga,fibra,starlink,dado movel,pacote dado,internet movel,roaming>telefonia r,comunicação h,informática a
comunicação:communication>telefonia i
software:soft,servico digital,licenca,assinatura |digital,sistema |gestao|informatizado,saas,app,aplicativo,microsoft,licenca office,pacote office,office 365,windows,adobe,canva,figma,autocad,notion,slack,zoom,jira,google |workspace,github,salesforce,hubspot,chatgpt,openai,claude,ia,inteligencia artificial,api,plataforma |digital,ferramenta digital,erp,crm,totvs,antivirus,backup,programa,license>informática r,nuvem e sites f
nuvem e sites:nuvem,computacao nuvem,armazenamento nuvem,cloud,google cloud,aws,azure,hospedagem site|dado|nuvem|cloud|servidor|sistema,servico hospedagem,servidor,dominio,registro dominio,site,website,hosting>software q,informática p,internet c
informática@:ti,tecnologia |informacao,suporte ti|tecnico|informatica,suprimento informatica,it>software n,equipamento de informática f
equipamento de informática:equipamento informatica|eletronico,computador,periferico,notebook,laptop,mouse,teclado,monitor,headset,fone |ouvido,webcam,camera,microfone,impressora,projetor,hardware,pendrive,pen drive,hd |externo,ssd,memoria ram,cabo |hdmi|rede,carregador,adaptador,nobreak,tablet,iphone,smartphone,aparelho celular,compra celular,acessorio informatica|,peca informatica,roteador,modem,computer,eletronico>informática n,bens de pequeno valor k,máquinas e equipamentos b
bens de pequeno valor:pequeno valor,imobilizado pequeno valor
máquinas e equipamentos:maquina,equipamento |teste,gerador,compressor,equipment>bens de pequeno valor k,ferramenta a
móveis e utensílios:movel |escritorio,mobiliario,utensilio,cadeira,mesa,sofa,armario,persiana,luminaria,decoracao,eletrodomestico,geladeira,microonda,cafeteira,bebedouro,ventilador>bens de pequeno valor k,máquinas e equipamentos d
ferramenta:ferramenta manual,furadeira,parafusadeira,chave fenda|philips|inglesa|allen,alicate,martelo,serra,broca,trena,escada,makita,tool>bens de pequeno valor j,material de consumo g,máquinas e equipamentos i,material de manutenção h
material de manutenção:material eletrico|hidraulico|construcao|reforma|reparo,ferragem,parafuso,lampada,tinta,cimento,tomada,disjuntor,fio,torneira,madeira,fechadura,cadeado,lixa,peca |reposicao|equipamento>manutenção de equipamento q,manutenção p,material de consumo o,manutenção predial h
EPI:epc,equipamento protecao|protecao individual,seguranca trabalho,material seguranca,bota,botina,luva,capacete,oculo protecao,mascara,protetor auricular|solar,colete>uniforme k,material de consumo g
uniforme:fardamento,vestimenta,roupa,camisa,camiseta,jaleco,uniform>EPI i,outros benefícios e,material de consumo c
manutenção:reparo,conserto,manutencao imobilizado,assistencia tecnica,maintenance,repair>manutenção predial k,manutenção de equipamento l
manutenção predial:manutencao imovel|instalacao|ar condicionado|eletrica|hidraulica|elevador,predial,reforma |instalacao,pintura,pintor,pedreiro,encanador,eletricista,desentupimento,jardinagem,chaveiro,chave,ar condicionado,instalacao eletrica>manutenção t
manutenção de equipamento:manutencao equipamento|informatica|equipamento informatica,calibracao>manutenção t
correio:postal,sedex,pac,postagem,selo,envio documento|correspondencia,malote,carta |registrada,correspondencia,mail>frete l,motoboy i
frete sobre compras:frete venda>frete n
frete:carreto,transportadora,entrega,envio,encomenda,mudanca,transporte carga|material|mercadoria|equipamento,fedex,dhl,jadlog,freight,shipping,courier>frete sobre compras z,correio n,motoboy i
motoboy:moto boy,entregador,loggi,lalamove,uber flash|entrega,99 entrega>frete l,correio k,táxi e aplicativo a
aluguel:locacao imovel,coworking,wework,sala reuniao,rent>locação i
locação:locacao diversa,rental
locação de equipamento:locacao equipamento|ferramenta>locação u
condomínio:taxa condominial,condominial
energia elétrica:energia,luz,eletricidade,electricity,enel,cpfl,cemig>contas de consumo r
água e esgoto:agua,esgoto,water,sabesp>contas de consumo r
gás:glp,botijao,gas cozinha|encanado>contas de consumo q
contas de consumo:concessionaria,agua energia|energia telefone,energia agua>energia elétrica m,água e esgoto m
segurança:vigilancia,seguranca patrimonial,monitoramento,portaria,alarme,cftv,extintor
`;
