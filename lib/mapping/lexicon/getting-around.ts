/** Travel, transport and vehicles. How to read a line: ../lexicon.ts. */
export const GETTING_AROUND = `
viagem: trip, travel, viaje, viagem negócio, viagem estadia, turismo > viagem comercial 74, hospedagem 40, diária 40
viagem comercial: viagem cliente, viagem relacionamento, viagem venda, viagem comercia > viagem 88, visita a clientes 60
viagem nacional: domestic travel, viagem doméstica > viagem 90
viagem internacional: viagem exterior, international travel > viagem 88
visita a clientes: visita comercial, captação cliente, prospecção, prospecção cliente, relacionamento, relacionamento cliente, atendimento cliente, client visit > viagem comercial 74, viagem 58, marketing 45
hospedagem: hotel, hotelaria, hoteleira, pousada, hostel, airbnb, booking, estadia, estada, pernoite, diária hotel, diária hospedagem, diária pousada, alojamento, resort, lodging, accommodation, hospedaje > viagem 82, diária 50
passagem aérea: aéreo, aérea, passagem avião, avião, bilhete aéreo, ticket aéreo, trecho aéreo, voo, latam, tam, gol, azul, avianca, companhia aérea, linha aérea, taxa embarque, remarcação, milha, decolar, flight, airfare, airline, air ticket, air travel, plane ticket, vuelo > passagem 95, viagem 84
passagem rodoviária: rodoviária, rodoviário, passagem ônibus, ônibus intermunicipal, ônibus interestadual, ônibus viagem, buser, clickbus, trem, train, balsa, ferry boat, rail, ferroviária, bus ticket, passagem terrestre > passagem 94, viagem 80, transporte público 56, transporte urbano 50
passagem: bilhete, ticket viagem, fare > passagem aérea 82, viagem 82, passagem rodoviária 66
bagagem: excesso bagagem, despacho bagagem, mala, baggage, luggage > passagem aérea 80, passagem 80, viagem 80
visto e passaporte: visto, passaporte, visa, passport, consulado > viagem internacional 80, viagem 76, taxa 60
câmbio: moeda estrangeira, compra moeda, dólar, casa câmbio, variação cambial, foreign exchange, currency exchange > despesa financeira 60, viagem internacional 55, tarifa bancária 52, IOF 40
seguro viagem: assistência viagem, travel insurance > seguro 81, viagem 80
diária: diária viagem, per diem, diária campo, ajuda custo viagem, viático > viagem 80, ajuda de custo 72
ajuda de custo: allowance, verba viagem > diária 72, viagem 56, outros benefícios 50
lavanderia: laundry, lavagem roupa, tinturaria > viagem 62, hospedagem 52
agência de viagem: agência turismo, taxa agência, travel agency > viagem 84
gorjeta: tip, caixinha > refeição 62, viagem 50
táxi e aplicativo: táxi, uber, 99, 99pop, 99 pop, 99táxi, 99app, cabify, indrive, indriver, in drive, lyft, wappa, blablacar, bla bla car, corrida, corrida aplicativo, transporte aplicativo, transporte app, aplicativo transporte, carro aplicativo, motorista aplicativo, aplicativo mobilidade, mototáxi, moto táxi, transfer, traslado, translado, cab, ride, rideshare, ride sharing, ride hailing, uber trip, uber viagem > transporte urbano 92, transporte público 50, viagem 56
transporte urbano: transporte, deslocamento, deslocamento urbano, locomoção, condução, mobilidade, mobilidade urbana, transporte terrestre, transportation, ground transportation, local transport, movilidad > táxi e aplicativo 86, transporte público 76, viagem 58, veículo 40
transporte público: ônibus, metrô, metrô trem, trem metrô, trem urbano, transporte coletivo, bilhete único, cptm, vlt, brt, barca, ônibus urbano, ônibus municipal, passagem urbana, bus, subway, public transport > transporte urbano 88, táxi e aplicativo 72, viagem 56
pedágio: sem parar, veloe, conectcar, move mais, taggy, greenpass, tag, toll, peaje > veículo 74, viagem 57, estacionamento 54, transporte urbano 52
estacionamento: zona azul, área azul, rotativo, parking, parking lot, valet, manobrista, estapar, garagem, vaga, parquímetro > veículo 74, viagem 57, pedágio 50, transporte urbano 50
combustível: gasolina, gasolina comum, diesel, óleo diesel, etanol, álcool, gnv, abastecimento, posto, arla, lubrificante, fuel, gas station, petrol, gasoline, ticket car, ticket log, shell box, ipiranga > veículo 78, viagem 52, transporte urbano 48, quilometragem 40
quilometragem!: km, km rodado, quilômetro, quilômetro rodado, kilometragem, mileage, veículo próprio, carro próprio, rodagem > combustível 68, veículo 66, transporte urbano 60, viagem 55
locação de veículo: locação carro, locação automóvel, locação frota, aluguel carro, aluguel veículo, aluguel automóvel, aluguel frota, carro alugado, veículo alugado, locadora, locadora veículo, localiza, movida, unidas, rent car, rental car, car rental, vehicle rental, aluguel van > locação 80, veículo 76, viagem 68
manutenção de veículo: manutenção carro, manutenção automóvel, manutenção frota, manutenção veicular, revisão veículo, revisão carro, reparo veículo, conserto veículo, pneu, óleo, troca óleo, filtro, lava jato, lava rápido, lavagem, lavagem veículo, lavagem carro, oficina, oficina mecânica, mecânico, borracharia, borracheiro, alinhamento, balanceamento, guincho, funilaria, peça veículo, peça automotiva, autopeça, auto peça, conservação veículo, acessório veículo, car maintenance, vehicle maintenance, car wash, car repair, tire > veículo 86, manutenção 78
veículo: carro, automóvel, frota, vehicle, car, fleet, moto > manutenção de veículo 60, combustível 46, transporte urbano 46, viagem 40
seguro de veículo: seguro carro, seguro auto, seguro automóvel, seguro frota, seguro veicular, car insurance > seguro 86, veículo 76
multa de trânsito!: multa veículo, multa frota, multa detran, infração trânsito, infração, traffic ticket, traffic fine > veículo 72, multa 68, taxa de veículo 50
taxa de veículo: ipva, licenciamento, licenciamento veículo, dpvat, detran, taxa detran, emplacamento, documentação veículo, documento veículo, vistoria, despachante > veículo 78, taxa 68
`;
