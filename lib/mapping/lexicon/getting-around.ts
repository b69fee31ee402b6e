/** Travel, transport and vehicles. How to read a line: ../lexicon.ts. */
export const GETTING_AROUND = `
viagem:trip,travel,turismo>viagem comercial o
viagem comercial:viagem cliente|comercia>viagem v,visita a clientes h
viagem nacional:domestic travel>viagem w
viagem internacional:viagem exterior>viagem v
visita a clientes:visita comercial,prospeccao,relacionamento |cliente>viagem comercial o,viagem g
hospedagem*:hotel,pousada,hostel,airbnb,booking,estadia,pernoite,diaria hotel,lodging>viagem s,diária c
passagem aérea*:taxa embarque,aereo,aerea,passagem aviao,aviao,bilhete aereo,voo,latam,tam,gol,azul,companhia aerea,linha aerea,milha,remarcacao,flight,airfare>passagem y,viagem t
passagem rodoviária*:rodoviaria,rodoviario,passagem onibus|terrestre,onibus intermunicipal|interestadual,trem,train,balsa>passagem y,viagem r,transporte público f,transporte urbano c
passagem*:bilhete>passagem aérea s,viagem s,passagem rodoviária k
bagagem:excesso bagagem,despacho bagagem,mala,baggage>passagem aérea r,passagem r,viagem r
visto e passaporte:visto,passaporte,consulado>viagem internacional r,viagem p,taxa b
câmbio:moeda,variacao cambial>despesa financeira h,viagem internacional e,tarifa bancária d
seguro viagem:travel insurance>seguro s,viagem r
diária:diaria viagem|campo,per diem,ajuda custo viagem>viagem r,ajuda de custo n
ajuda de custo:verba viagem>diária n,viagem f,outros benefícios c
lavanderia:laundry,lavagem roupa>viagem i,hospedagem d
agência de viagem:agencia turismo>viagem t
gorjeta:tip,caixinha>refeição i,viagem c
táxi e aplicativo*:taxi,uber,99 |pop,99pop,cabify,indrive,corrida |aplicativo,transporte aplicativo|app,veiculo aplicativo,transfer,traslado,translado>transporte urbano x,transporte público c,viagem f
transporte urbano:transporte |terrestre,deslocamento |urbano,locomocao,conducao,mobilidade |urbana,transportation>táxi e aplicativo u,transporte público p,viagem g
transporte público*:onibus |urbano,metro |trem,transporte coletivo,bilhete unico,bus>transporte urbano v,táxi e aplicativo n,viagem f
pedágio*:sem parar,veloe,conectcar,tag,toll>veículo o,viagem g,estacionamento e,transporte urbano d
estacionamento*:zona azul,parking,valet,garagem>veículo o,viagem g,pedágio c,transporte urbano c
combustível:gasolina,diesel,oleo diesel,etanol,alcool,gnv,abastecimento,posto,lubrificante,fuel,gas station,ticket car>veículo q,viagem d,transporte urbano b
quilometragem!:km,quilometro,kilometragem,mileage,veiculo proprio>combustível l,veículo k,transporte urbano h,viagem e
locação de veículo*:locacao veiculo,veiculo alugado,locadora,localiza,movida,unidas,veiculo locacao>locação r,veículo p,viagem l
manutenção de veículo:manutencao veiculo,peca veiculo|automotiva,acessorio veiculo,auto peca,pneu,oleo,troca oleo,filtro,lava jato|rapido,lavagem veiculo,oficina |mecanica,mecanico,borracharia,borracheiro,alinhamento,balanceamento,guincho,funilaria,freio,bateria veiculo,veiculo manutencao,car wash>veículo u,manutenção q
veículo:carro,automovel,frota,vehicle,car,fleet,moto,caminhao>manutenção de veículo h,combustível a,transporte urbano a
seguro de veículo:seguro veicular|auto,veiculo seguro>seguro u,veículo p
multa de trânsito!:multa veiculo|detran,velocidade,infracao,traffic fine>veículo n,multa l,taxa de veículo c
taxa de veículo:ipva,licenciamento,emplacamento,dpvat,detran,taxa detran,despachante,documento veiculo,vistoria>veículo q,taxa l
`;
