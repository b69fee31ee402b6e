/** Office, technology, premises, upkeep and sending things. How to read a line: ../lexicon.ts. */
export const WORKPLACE = `
material de escritório:papelaria,expediente,escritorio,office supply|,stationery;papel,resma,caneta,lapis,caderno,agenda,grampeador,tesoura,cola,cartolina,envelope,pasta,etiqueta,carimbo,post it,fita |adesivo,toner,cartucho,tinta impressora>suprimentos u,material de consumo r
suprimentos@:suprimento escritorio|loja,supply>material de escritório t,material de consumo q
impressão:impresso,grafica,servico grafica,printing;copia |reproducao,copiadora,encadernacao,xerox,adesivo,cracha,plotagem,cartao visita>material de escritório s,material de consumo i
embalagem:caixa papelao,sacola,palete,pallet,lona>material de consumo p,suprimentos n
material de consumo:material |aplicado|obra,consumo,insumo,produto;pilha>suprimentos k
material didático:didatico;sala aula,jogo,brinquedo>treinamento j,livros e publicações h,material de escritório g
limpeza:higiene,conservacao limpeza,limpeza conservacao,cleaning;papel higienico|toalha,detergente,sabonete,desinfetante,alcool gel,vassoura,lixeira,saco lixo,agua sanitaria>copa e cozinha g,material de consumo n,suprimentos f,serviço de limpeza i
resíduos:residuo,lixo,cacamba,entulho,descarte,coleta residuo|lixo>serviço de limpeza m,limpeza h,taxa c
serviço de limpeza:servico limpeza|conservacao,diarista,faxina,faxineira,dedetizacao>limpeza y,serviço de terceiros h
telefonia*:telefone,telefonia fixo|movel,telecomunicacao,telecom,phone;celular,recarga,chip,vivo,claro,tim>comunicação i,internet h
internet:wifi,wi fi,banda larga,link |internet;fibra,starlink,dado movel,pacote dado,internet movel,roaming>telefonia r,comunicação h
comunicação:communication;sms,whatsapp,twilio,zenvia>telefonia i,software d
software%:licenca |software,assinatura |digital|software,sistema |gestao,saas,aplicativo,programa,plataforma |digital|online,ferramenta digital|saas;microsoft,licenca office,pacote office,office 365,windows,google |workspace,adobe,creative cloud,freepik,canva,figma,autocad,notion,slack,zoom,jira,github,hubspot,dropbox,erp,crm,totvs,sap,antivirus,backup>informática r,nuvem e sites f
inteligência artificial%:ia;api,chatgpt,openai,claude,gemini,copilot>software v
domínio:registro dominio|br;ssl,certificado ssl>nuvem e sites s,software k
nuvem e sites:nuvem,armazenamento nuvem,cloud,hosting;google cloud,aws,azure,hospedagem site|mail|dado|nuvem|cloud|servidor|vps,servidor,site,website>software q,informática p,internet c
informática@:ti,tecnologia |informacao,suporte tecnico|informatica,it>software n,equipamento de informática f
equipamento de informática:equipamento informatica|eletronico,it equipment,computador,periferico,hardware,computer,eletronico,acessorio informatica;notebook,laptop,mouse,teclado,monitor,headset,fone |ouvido,webcam,camera,caixa som,impressora,projetor,tv,pen drive,hd,ssd,memoria,cabo |rede|hdmi,carregador,adaptador,nobreak,tablet,iphone,smartphone,aparelho celular,compra celular,roteador,modem,capinha,mochila>informática n,bens de pequeno valor k
bens de pequeno valor:pequeno valor,equipamento utensilio
máquinas e equipamentos:maquina,equipamento |teste,gerador,equipment>bens de pequeno valor k
móveis e utensílios:movel |escritorio,mobiliario;cadeira,mesa,sofa,armario,decoracao,eletrodomestico,geladeira,microonda,cafeteira,bebedouro,ventilador>bens de pequeno valor k,máquinas e equipamentos d
ferramenta:ferramenta manual,furadeira,parafusadeira,martelete,betoneira,serra,broca,trena,jogo chave,chave fenda|inglesa,alicate,martelo,escada,tool>bens de pequeno valor j,material de consumo g,máquinas e equipamentos i,material de manutenção h
material de manutenção:material construcao|reforma|reparo;ferragem,material eletrica|hidraulica,parafuso,lampada,tinta,cimento,areia,tijolo,madeira,fita isolante,tubo,tomada,disjuntor,fio,fechadura,peca reposicao|equipamento>manutenção de equipamento q,manutenção l,material de consumo o,manutenção predial j
EPI*:equipamento protecao,protecao individual,seguranca trabalho,material seguranca;bota |seguranca,botina,luva,capacete,oculo protecao,mascara,protetor auricular|solar,colete>uniforme k,material de consumo g
uniforme*:fardamento;roupa,camisa,camiseta,jaleco>EPI i,brinde f,outros benefícios e,material de consumo c
manutenção:reparo,conserto,manutencao imobilizado,assistencia tecnica,maintenance>manutenção predial k,manutenção de equipamento l
manutenção predial%:manutencao imovel|instalacao,predial,reforma |instalacao|obra;manutencao ar condicionado|eletrica|hidraulica|elevador,pintura,pintor,pedreiro,encanador,eletricista,desentupimento,jardinagem,chaveiro,chave,desentupidora,vidraceiro,marceneiro,serralheiro,extintor,recarga extintor,ar condicionado,instalacao eletrica>manutenção t,serviço de terceiros e
manutenção de equipamento:manutencao equipamento|informatica;calibracao>manutenção t
correio*:postal;sedex,pac,postagem,envio documento,malote,carta,correspondencia>frete l,motoboy i
frete sobre compras:frete venda>frete n
frete:carreto,transportadora,entrega,envio,encomenda,courier,transporte carga|material|mercadoria,shipping;redespacho,mudanca,fedex,dhl,jadlog>frete sobre compras z,correio n,motoboy i
armazenagem:estocagem,armazem>frete k
carga e descarga:descarga,chapa,movimentacao carga>frete l,serviço de terceiros j
motoboy:moto boy,entregador,loggi,lalamove,uber flash>frete l,correio k
aluguel:locacao imovel,rent;coworking,wework,sala reuniao>locação i
locação:locacao diverso
locação de equipamento:locacao equipamento|ferramenta|som|tenda|cadeira|guindaste|andaime,munck>locação u
condomínio:taxa condominial,condominial
energia elétrica:energia,luz,eletricidade>contas de consumo r
água e esgoto:agua,esgoto,saneamento>contas de consumo r
gás:glp,botijao,gas cozinha|encanado>contas de consumo q
contas de consumo:concessionaria,agua energia,energia agua>energia elétrica m,água e esgoto m
segurança:vigilancia,seguranca patrimonial,monitoramento,portaria;camera seguranca,alarme,cftv,escolta
`;
