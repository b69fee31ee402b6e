/** Office, technology, premises, upkeep and sending things. How to read a line: ../lexicon.ts. */
export const WORKPLACE = `
material de escritório:papelaria,expediente,escritorio,papel |sulfite,resma,caneta,lapis,caderno,grampeador,envelope,pasta,etiqueta,carimbo,post it,fita adesiva,toner |impressora,cartucho,tinta impressora,office supply|,stationery>suprimentos u,material de consumo r
suprimentos@:suprimento escritorio|loja,supply>material de escritório t,material de consumo q
impressão:impresso,copia |reproducao,copiadora,encadernacao,xerox,grafica,servico grafico,adesivo,cracha,cartao visita,printing,print>material de escritório s,material de consumo i
embalagem:caixa papelao,sacola>material de consumo p,suprimentos n
material de consumo:material |diverso|aplicado|obra,consumo,insumo,produto,pilha>suprimentos k
limpeza:higiene,papel higienico|toalha,detergente,sabao,sabonete,desinfetante,alcool gel,vassoura,saco lixo,agua sanitaria,dedetizacao,diarista,faxina,faxineira,conservacao limpeza,limpeza conservacao,cleaning>copa e cozinha g,material de consumo n,suprimentos f
telefonia:telefone,celular,telefonia fixo|fixa|movel,recarga,plano celular|movel,chip,telecomunicacao,vivo,claro,tim,phone,mobile,telephone>comunicação i,internet h
internet:wifi,wi fi,banda larga,fibra,starlink,dado movel,pacote dado,internet movel,roaming>telefonia r,comunicação h,informática a
comunicação:communication>telefonia i
software:soft,servico digital,licenca,assinatura |digital,sistema |gestao,saas,app,aplicativo,microsoft,licenca office,pacote office,office 365,windows,adobe,canva,figma,autocad,notion,slack,zoom,jira,google,github,salesforce,hubspot,plataforma |digital,ferramenta digital|saas,erp,crm,totvs,antivirus,backup,programa,license>informática r,nuvem e sites f
inteligência artificial:ia,api,chatgpt,openai,claude,gemini,copilot>software v
domínio:registro dominio|br>nuvem e sites s,software k
nuvem e sites:nuvem,armazenamento nuvem,cloud,google cloud,aws,azure,hospedagem site|dado|nuvem|cloud|servidor|vps,servidor,site,website,hosting>software q,informática p,internet c
informática@:ti,tecnologia |informacao,suporte tecnico|informatica,it>software n,equipamento de informática f
equipamento de informática:equipamento informatica|eletronico,computador,periferico,notebook,laptop,mouse,teclado,monitor,headset,fone |ouvido,webcam,camera,microfone,impressora,projetor,hardware,pendrive,pen drive,hd,ssd,cabo |rede,carregador,adaptador,nobreak,tablet,iphone,smartphone,aparelho celular,compra celular,acessorio informatica,roteador,modem,computer,eletronico>informática n,bens de pequeno valor k,máquinas e equipamentos b
bens de pequeno valor:pequeno valor
máquinas e equipamentos:maquina,equipamento |teste,gerador,equipment>bens de pequeno valor k,ferramenta a
móveis e utensílios:movel |escritorio,mobiliario,utensilio,cadeira,mesa,sofa,armario,decoracao,eletrodomestico,geladeira,microonda,cafeteira,bebedouro,ventilador>bens de pequeno valor k,máquinas e equipamentos d
ferramenta:ferramenta manual,furadeira,parafusadeira,jogo chave,chave fenda|philips|inglesa|allen,alicate,martelo,escada,tool>bens de pequeno valor j,material de consumo g,máquinas e equipamentos i,material de manutenção h
material de manutenção:material eletrico|hidraulico|construcao|reforma|reparo,ferragem,parafuso,lampada,tinta,cimento,areia,tijolo,tubo,tomada,disjuntor,fio,torneira,fechadura,cadeado,peca |reposicao|equipamento>manutenção de equipamento q,manutenção p,material de consumo o,manutenção predial h
EPI*:epc,equipamento protecao|protecao individual,seguranca trabalho,material seguranca,bota |seguranca,botina,luva,capacete,oculo protecao,mascara,protetor auricular|solar,colete>uniforme k,material de consumo g
uniforme:fardamento,vestimenta,roupa,camisa,camiseta,jaleco,uniform>EPI i,brinde d,outros benefícios e,material de consumo c
manutenção:reparo,conserto,manutencao imobilizado,assistencia tecnica,maintenance,repair>manutenção predial k,manutenção de equipamento l
manutenção predial:manutencao imovel|instalacao|ar condicionado|eletrica|hidraulica|elevador,predial,reforma |instalacao,pintura,pintor,pedreiro,encanador,eletricista,desentupimento,jardinagem,chaveiro,chave,ar condicionado,instalacao eletrica>manutenção t
manutenção de equipamento:manutencao equipamento|informatica|equipamento informatica,calibracao>manutenção t
correio:postal,sedex,pac,postagem,selo,envio documento|correspondencia,malote,carta,correspondencia,mail>frete l,motoboy i
frete sobre compras:frete venda>frete n
frete:carreto,transportadora,entrega,envio,encomenda,mudanca,transporte carga|material|mercadoria|equipamento,fedex,dhl,jadlog,freight,shipping,courier>frete sobre compras z,correio n,motoboy i
motoboy:moto boy,entregador,loggi,lalamove,uber flash|entrega>frete l,correio k,táxi e aplicativo a
aluguel:locacao imovel,coworking,wework,sala reuniao,rent>locação i
locação:locacao diversa,rental
locação de equipamento:locacao equipamento|ferramenta,andaime>locação u
condomínio:taxa condominial,condominial
energia elétrica:energia,luz,eletricidade,electricity>contas de consumo r
água e esgoto:agua,esgoto,water>contas de consumo r
gás:glp,botijao,gas cozinha|encanado>contas de consumo q
contas de consumo:concessionaria,agua energia|energia telefone,energia agua>energia elétrica m,água e esgoto m
segurança:vigilancia,seguranca patrimonial,monitoramento,portaria,camera seguranca,alarme,cftv,extintor
`;
