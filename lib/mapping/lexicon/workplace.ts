/** Office, technology, premises, upkeep and sending things. How to read a line: ../lexicon.ts. */
export const WORKPLACE = `
material de escritório: papelaria, expediente, artigo escritorio, escritorio, papel, caneta, toner |impressora, cartucho, tinta impressora, office supply|, stationery, papeleria, util oficina > suprimentos 86, material de consumo 80
suprimentos@: suprimento escritorio|loja, supply > material de escritório 84, material de consumo 78
impressão: impresso, copia, xerox, copiadora, grafica, servico grafico, material grafico, encadernacao, cartao visita, printing, print, copies, copy > material de escritório 82, material de consumo 62
material de consumo: material |diverso|aplicado|operacional|obra, consumo, insumo, produto > suprimentos 66
limpeza: higiene, faxina, faxineira, conservacao limpeza, limpeza conservacao, cleaning, limpieza > copa e cozinha 58, material de consumo 72, suprimentos 56
telefonia: telefone |fixo|movel, celular, telefonia movel|fixa, recarga, plano celular|movel, chip, telecomunicacao, vivo, claro, tim, phone, mobile, cell phone, telephone, telefono > comunicação 62, internet 60
internet: wifi, wi fi, banda larga, dado movel, pacote dado, internet movel, roaming, broadband > telefonia 80, comunicação 60, informática 46
comunicação: communication > telefonia 62
software: soft, servico online|digital, licenca, assinatura |digital|online, sistema |gestao|informatizado, saas, app, aplicativo, nuvem, computacao nuvem, armazenamento nuvem, cloud, aws, azure, google cloud|workspace, microsoft, office 365, adobe, canva, figma, notion, slack, zoom, github, chatgpt, openai, claude, ia, inteligencia artificial, api, plataforma |online|digital, ferramenta online|digital, erp, crm, totvs, antivirus, programa, license, suscripcion > informática 80, hospedagem de site 56
hospedagem de site: hospedagem dado|nuvem|cloud|servidor|sistema, servico hospedagem, servidor, dominio, registro dominio, site, website, hosting, web hosting, data center > software 74, informática 76, internet 50
informática@: ti, tecnologia |informacao, suporte ti|tecnico|informatica, suprimento informatica, it > software 72, equipamento de informática 56
equipamento de informática: equipamento ti|eletronico, computador, periferico, notebook, laptop, mouse, teclado, monitor, headset, fone |ouvido, webcam, impressora, hardware, pendrive, cabo, carregador, adaptador, tablet, smartphone, aparelho celular, compra celular, acessorio informatica|, peca informatica, roteador, computer, it equipment, eletronico > informática 72, bens de pequeno valor 66, máquinas e equipamentos 48
bens de pequeno valor: pequeno valor, imobilizado pequeno valor
máquinas e equipamentos: maquina, equipamento |teste, equipment > bens de pequeno valor 66, ferramenta 46
móveis e utensílios: movel |escritorio, mobiliario, utensilio, cadeira, mesa > bens de pequeno valor 66
ferramenta: ferramenta manual, tool > bens de pequeno valor 64, material de consumo 58, máquinas e equipamentos 54, material de manutenção 50
material de manutenção: material eletrico|hidraulico|construcao|reforma|reparo, ferragem, peca |reposicao|equipamento > manutenção de equipamento 78, manutenção 76, material de consumo 74, manutenção predial 60
EPI: epc, equipamento protecao|protecao individual, seguranca trabalho, material seguranca, bota, luva, capacete, ppe > uniforme 66, material de consumo 58
uniforme: fardamento, vestimenta, roupa, camiseta, uniform > EPI 62, outros benefícios 54, material de consumo 50
manutenção: reparo, conserto, manutencao imobilizado|conservacao, assistencia tecnica, maintenance, repair, mantenimiento > manutenção predial 66, manutenção de equipamento 68
manutenção predial: manutencao escritorio|imovel|loja|instalacao|ar condicionado, predial, reforma |instalacao, pintura, eletricista, chaveiro, chave, ar condicionado, instalacao eletrica > manutenção 84
manutenção de equipamento: manutencao maquina|maquina equipamento|computador|informatica|ti, conserto equipamento, reparo equipamento, calibracao > manutenção 84
correio: sedex, pac, postagem, selo, envio documento|correspondencia, malote, carta, correspondencia, mail > frete 69, motoboy 62
frete: carreto, transportadora, entrega, envio, encomenda, mudanca, transporte carga|material|mercadoria|equipamento, freight, shipping, courier, delivery mercadoria > correio 72, motoboy 62
motoboy: moto boy, entregador, loggi, lalamove, uber flash|entrega, 99 entrega > frete 69, correio 66, táxi e aplicativo 46
aluguel: aluguel imovel|sala|escritorio|espaco, locacao imovel|espaco|sala, coworking, sala reuniao, rent, alquiler > locação 62
locação: rental, locacao diversa, aluguel diverso
locação de equipamento: aluguel equipamento|maquina, locacao maquina|maquina equipamento|ferramenta, equipment rental > locação 86
condomínio: taxa condominial, condominial
energia elétrica: energia, luz, eletricidade, electricity > contas de consumo 80
água e esgoto: agua, esgoto, water > contas de consumo 80
gás: glp, botijao, gas cozinha|encanado > contas de consumo 78
contas de consumo: concessionaria, agua luz|energia|luz telefone, luz agua, energia agua > energia elétrica 70, água e esgoto 70
segurança: vigilancia, seguranca patrimonial, monitoramento, portaria
`;
