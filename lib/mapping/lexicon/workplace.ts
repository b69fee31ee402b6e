/** Office, technology, premises, upkeep and sending things. How to read a line: ../lexicon.ts. */
export const WORKPLACE = `
material de escritório: papelaria, expediente, artigo escritório, escritório, papel, caneta, toner, cartucho, tinta, tinta impressora, toner impressora, kalunga, office supply, stationery, office, papelería, útil oficina > suprimentos 86, material de consumo 80, impressão 40
suprimentos: suprimento escritório, suprimento loja, supply > material de escritório 84, material de consumo 78
impressão: cópia, xerox, copiadora, fotocópia, reprografia, gráfica, serviço gráfico, material gráfico, impresso, plotagem, encadernação, cartão visita, printing, print, copies, copy > material de escritório 82, material de consumo 62, marketing 36
material de consumo: material, consumo, consumível, insumo, material diverso, material aplicado, material operacional, material obra, produto > suprimentos 66, material de manutenção 44, material de escritório 42
limpeza: higiene, faxina, faxineira, diarista, conservação limpeza, limpeza conservação, asseio, dedetização, jardinagem, cleaning, cleaning supply, limpieza > copa e cozinha 58, material de consumo 72, suprimentos 56, manutenção predial 36
telefonia: telefone, celular, telefonia móvel, telefonia fixa, telefone fixo, telefone móvel, recarga, crédito celular, plano celular, plano móvel, chip, telecom, telecomunicação, vivo, claro, tim, phone, mobile, cell phone, telephone, teléfono > comunicação 62, internet 60
internet: wifi, wi fi, banda larga, dado móvel, pacote dado, internet móvel, plano dado, link dedicado, fibra, roaming, roaming internacional, starlink, broadband > telefonia 80, comunicação 60, informática 46
comunicação: communication > telefonia 62
software: soft, serviço online, serviço digital, licença, assinatura, assinatura digital, assinatura online, sistema, sistema gestão, sistema informatizado, saas, app, aplicativo, nuvem, computação nuvem, armazenamento nuvem, cloud, aws, amazon web service, azure, google cloud, google workspace, microsoft, office 365, adobe, canva, figma, notion, slack, zoom, github, gitlab, jira, atlassian, chatgpt, openai, claude, anthropic, copilot, ia, inteligência artificial, api, dropbox, hubspot, salesforce, trello, plataforma, plataforma online, plataforma digital, ferramenta online, ferramenta digital, erp, crm, totvs, antivírus, programa, software gestão, subscription, license, licence, suscripción > informática 80, hospedagem de site 56
hospedagem de site: hospedagem dado, hospedagem nuvem, hospedagem cloud, hospedagem servidor, hospedagem sistema, serviço hospedagem, servidor, domínio, registro domínio, site, website, hosting, web hosting, data center, datacenter, locaweb, hostgator > software 74, informática 76, internet 50
informática: ti, tecnologia, tecnologia informação, suporte ti, suporte técnico, suporte informática, suprimento informática, it > software 72, equipamento de informática 56
equipamento de informática: equipamento ti, computador, periférico, notebook, laptop, mouse, teclado, monitor, headset, fone, fone ouvido, webcam, impressora, hardware, hd, hd externo, ssd, pendrive, pen drive, cabo, carregador, adaptador, tablet, smartphone, aparelho celular, compra celular, acessório informática, acessório celular, acessório, peça informática, roteador, no break, nobreak, computer, it equipment, it hardware, computer equipment, equipamento eletrônico, eletrônico > informática 72, bens de pequeno valor 66, máquinas e equipamentos 48, suprimentos 40
bens de pequeno valor: pequeno valor, imobilizado pequeno valor >
máquinas e equipamentos: máquina, equipamento, maquinário, equipamento teste, equipment, machinery > bens de pequeno valor 66, ferramenta 46
móveis e utensílios: móvel, mobiliário, utensílio, cadeira, mesa, eletrodoméstico, decoração, móvel escritório, furniture > bens de pequeno valor 66
ferramenta: ferramental, ferramenta manual, tool > bens de pequeno valor 64, material de consumo 58, máquinas e equipamentos 54, material de manutenção 50
material de manutenção: material elétrico, material hidráulico, material construção, material reforma, material reparo, ferragem, peça, peça reposição, peça equipamento, leroy merlin, spare part > manutenção de equipamento 78, manutenção 76, material de consumo 74, manutenção predial 60, ferramenta 44
EPI: epc, equipamento proteção, equipamento proteção individual, segurança trabalho, material segurança, bota, luva, capacete, ppe, safety equipment, safety gear > uniforme 66, material de consumo 58, outros benefícios 40
uniforme: fardamento, farda, vestimenta, vestuário, roupa, camiseta, jaleco, calçado, crachá, uniform > EPI 62, outros benefícios 54, material de consumo 50
manutenção: reparo, conserto, manutenção imobilizado, manutenção conservação, manutenção bem, assistência técnica, maintenance, repair, mantenimiento > manutenção predial 66, manutenção de equipamento 68
manutenção predial: manutenção escritório, manutenção imóvel, manutenção prédio, manutenção loja, manutenção instalação, manutenção sede, predial, reforma, reforma instalação, pintura, eletricista, encanador, chaveiro, chave, cópia chave, ar condicionado, manutenção ar condicionado, benfeitoria, instalação elétrica, building maintenance, office maintenance > manutenção 84, manutenção de equipamento 36
manutenção de equipamento: manutenção máquina, manutenção máquina equipamento, conserto equipamento, reparo equipamento, manutenção computador, manutenção informática, manutenção ti, calibração, conserto máquina, conserto celular, equipment maintenance > manutenção 84, informática 30
correio: sedex, pac, postagem, postal, selo, envio documento, envio correspondência, malote, carta, telegrama, fedex, dhl, ups, correspondência, postage, mail, mailing > frete 69, motoboy 62, material de escritório 30
frete: carreto, transportadora, jadlog, entrega, envio, encomenda, despacho, remessa, mudança, transporte carga, transporte material, transporte mercadoria, transporte equipamento, freight, shipping, courier, delivery mercadoria, flete > correio 72, motoboy 62, transporte urbano 36
motoboy: moto boy, entregador, motofrete, moto frete, motoqueiro, loggi, lalamove, uber flash, uber entrega, 99 entrega > frete 69, correio 66, táxi e aplicativo 46
aluguel: aluguel imóvel, locação imóvel, aluguel sala, aluguel escritório, arrendamento, coworking, sala reunião, aluguel espaço, locação espaço, locação sala, rent, office rent, alquiler > locação 62, condomínio 40
locação: rental, locação diversa, aluguel diverso >
locação de equipamento: aluguel equipamento, locação máquina, aluguel máquina, locação máquina equipamento, locação ferramenta, equipment rental > locação 86
condomínio: taxa condominial, condominial, condominium > aluguel 40
energia elétrica: energia, luz, eletricidade, enel, cemig, cpfl, electricity, power > contas de consumo 80
água e esgoto: água, esgoto, saneamento, sabesp, water > contas de consumo 80
gás: glp, botijão, gás cozinha, gás encanado > contas de consumo 78, copa e cozinha 36
contas de consumo: concessionária, água luz, luz água, água energia, energia água, água luz telefone, utility > energia elétrica 70, água e esgoto 70
segurança: vigilância, segurança patrimonial, monitoramento, alarme, portaria, cftv, security > serviço de terceiros 40
`;
