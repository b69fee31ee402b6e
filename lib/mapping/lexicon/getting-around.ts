/** Travel, transport and vehicles. How to read a line: ../lexicon.ts. */
export const GETTING_AROUND = `
viagem: trip, travel, viaje, viagem negocio, turismo > viagem comercial 74
viagem comercial: viagem cliente|relacionamento|venda|comercia > viagem 88, visita a clientes 60
viagem nacional: domestic travel > viagem 90
viagem internacional: viagem exterior, international travel > viagem 88
visita a clientes: visita comercial, captacao cliente, prospeccao, relacionamento |cliente, atendimento cliente, client visit > viagem comercial 74, viagem 58
hospedagem: hotel, hotelaria, pousada, airbnb, booking, estadia, estada, pernoite, diaria hotel|hospedagem|pousada, lodging, accommodation, hospedaje > viagem 82, diária 50
passagem aérea: taxa embarque, aereo, aerea, passagem aviao, aviao, bilhete aereo, ticket aereo, voo, latam, tam, gol, azul, companhia aerea, linha aerea, milha, flight, airfare, airline, air ticket|travel > passagem 95, viagem 84
passagem rodoviária: rodoviaria, rodoviario, passagem onibus|terrestre, onibus intermunicipal|interestadual|viagem, buser, trem, train, balsa, bus ticket > passagem 94, viagem 80, transporte público 56, transporte urbano 50
passagem: bilhete, ticket viagem, fare > passagem aérea 82, viagem 82, passagem rodoviária 66
bagagem: excesso bagagem, despacho bagagem, mala, baggage, luggage > passagem aérea 80, passagem 80, viagem 80
visto e passaporte: visto, passaporte, visa, passport, consulado > viagem internacional 80, viagem 76, taxa 60
câmbio: moeda estrangeira, compra moeda, variacao cambial > despesa financeira 60, viagem internacional 55, tarifa bancária 52
seguro viagem: assistencia viagem, travel insurance > seguro 81, viagem 80
diária: diaria viagem|campo, per diem, ajuda custo viagem > viagem 80, ajuda de custo 72
ajuda de custo: allowance, verba viagem > diária 72, viagem 56, outros benefícios 50
lavanderia: laundry, lavagem roupa > viagem 62, hospedagem 52
agência de viagem: agencia turismo, travel agency > viagem 84
gorjeta: tip, caixinha > refeição 62, viagem 50
táxi e aplicativo: taxi, uber, 99 |pop, 99pop, 99taxi, cabify, indrive, corrida |aplicativo, transporte aplicativo|app, aplicativo transporte|mobilidade, carro aplicativo, motorista aplicativo, transfer, traslado, translado, ride hailing > transporte urbano 92, transporte público 50, viagem 56
transporte urbano: transporte |terrestre, deslocamento |urbano, locomocao, conducao, mobilidade |urbana, transportation, local transport > táxi e aplicativo 86, transporte público 76, viagem 58
transporte público: onibus |urbano|municipal, metro |trem, trem metro|urbano, transporte coletivo, bilhete unico, passagem urbana, bus, public transport > transporte urbano 88, táxi e aplicativo 72, viagem 56
pedágio: sem parar, veloe, conectcar, move mais, tag, toll, peaje > veículo 74, viagem 57, estacionamento 54, transporte urbano 52
estacionamento: zona azul, rotativo, parking, valet, manobrista, garagem, vaga > veículo 74, viagem 57, pedágio 50, transporte urbano 50
combustível: gasolina |comum, diesel, oleo diesel, etanol, alcool, gnv, abastecimento, posto, lubrificante, fuel, gas station, ticket car > veículo 78, viagem 52, transporte urbano 48
quilometragem!: km |rodado, quilometro |rodado, kilometragem, mileage, veiculo proprio, carro proprio > combustível 68, veículo 66, transporte urbano 60, viagem 55
locação de veículo: locacao carro|automovel|frota, aluguel carro|veiculo|automovel|frota, carro alugado, veiculo alugado, locadora, localiza, movida, unidas, rent car, rental car, car rental > locação 80, veículo 76, viagem 68
manutenção de veículo: manutencao carro|automovel|frota, revisao veiculo|carro, reparo veiculo, conserto veiculo, pneu, oleo, troca oleo, filtro, lava jato|rapido, lavagem veiculo|carro, oficina |mecanica, mecanico, borracharia, borracheiro, alinhamento, guincho, peca veiculo|automotiva, auto peca, acessorio veiculo, car maintenance|wash, vehicle maintenance > veículo 86, manutenção 78
veículo: carro, automovel, frota, vehicle, car, fleet, moto > manutenção de veículo 60, combustível 46, transporte urbano 46
seguro de veículo: seguro carro|auto|automovel|frota|veicular, car insurance > seguro 86, veículo 76
multa de trânsito!: multa veiculo|frota|detran, infracao, traffic fine > veículo 72, multa 68, taxa de veículo 50
taxa de veículo: ipva, licenciamento |veiculo, dpvat, detran, taxa detran, documentacao veiculo, documento veiculo, vistoria > veículo 78, taxa 68
`;
