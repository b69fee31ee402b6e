/** Travel, transport and vehicles. How to read a line: ../lexicon.ts. */
export const GETTING_AROUND = `
viagem:travel,turismo>viagem comercial o
viagem comercial:viagem cliente|comercia>viagem v,visita a clientes h
viagem internacional:viagem exterior>viagem v
visita a clientes:visita |comercial|tecnico,prospeccao,relacionamento |cliente>viagem comercial o,viagem g
hospedagem*:hotel,pousada,airbnb,booking,estadia,diaria hotel,lodging;pernoite>viagem s,diária c
passagem aérea*:aerea,passagem aviao,aviao,voo,flight,airfare;embarque,taxa embarque,latam,gol,azul,milha,remarcacao>passagem y,viagem t
passagem rodoviária*:passagem onibus|terrestre,onibus intermunicipal|interestadual|viagem,interestadual,intermunicipal,rodoviaria;trem,balsa,barco,buser>passagem y,viagem r,transporte público o,transporte urbano o,táxi e aplicativo c
passagem*:bilhete>passagem aérea s,viagem s,passagem rodoviária k
bagagem:excesso bagagem,despacho bagagem,mala,baggage>passagem aérea r,passagem r,viagem r
visto e passaporte:visto |consular,passaporte>viagem internacional r,viagem p
câmbio:variacao cambial>despesa financeira h,viagem internacional e,tarifa bancária d
seguro viagem:travel insurance>viagem t,seguro l
diária:diaria viagem|campo,per diem,ajuda custo viagem>viagem r,ajuda de custo n
ajuda de custo:verba viagem>diária n,viagem f,outros benefícios c
lavanderia:laundry>viagem d,hospedagem b
agência de viagem:agencia turismo>viagem t
gorjeta:caixinha>refeição i,viagem c
táxi e aplicativo*:taxi,uber,99 |taxi,99pop,cabify,indrive,corrida |aplicativo,transporte aplicativo|app,aplicativo mobilidade|transporte,veiculo aplicativo,transfer,traslado,van,mototaxi>transporte urbano x,transporte público c,viagem l
transporte urbano:transporte,deslocamento |urbano,locomocao,conducao,mobilidade,transportation;fretado,fretamento>táxi e aplicativo u,transporte público p,viagem g
transporte público*:onibus |urbano,passagem onibus urbano|metro,metro |trem,transporte coletivo,bilhete unico,bus>transporte urbano v,táxi e aplicativo l,viagem f
pedágio*:vale pedagio,toll;sem parar,veloe,conectcar,tag>veículo o,viagem g,estacionamento e,transporte urbano d
estacionamento*:zona azul,parking,valet,estapar;garagem>veículo o,viagem g,pedágio c,transporte urbano c
combustível:abastecimento,posto,fuel;gasolina,diesel,oleo diesel,etanol,alcool,gnv,lubrificante,arla>veículo q,viagem d
quilometragem!:km |rodado,kilometragem,mileage,veiculo proprio>combustível l,veículo k,transporte urbano h,viagem e
locação de veículo*:locacao veiculo,veiculo locacao,locadora,localiza,movida,unidas>locação m,veículo p,viagem l
manutenção de veículo:manutencao veiculo,oficina |mecanica,mecanica,veiculo manutencao,revisao;manutencao moto|caminhao|van,peca veiculo|automotivo|acessorio,acessorio veiculo,auto peca|eletrica,pneu,recapagem,oleo,troca oleo,filtro,lava jato|rapido,lavagem,higienizacao veiculo,borracharia,borracheiro,alinhamento,balanceamento,guincho,reboque,socorro,freio,para brisa,bateria>veículo u,manutenção n
veículo:carro,automovel,frota,moto,caminhao>manutenção de veículo h
rastreamento:rastreador,monitoramento veiculo>veículo n,manutenção de veículo f,segurança e
seguro de veículo:seguro veicular|auto,veiculo seguro>seguro p,veículo p
multa de trânsito!:multa veiculo|detran,infracao>veículo n,multa l,taxa de veículo c
taxa de veículo:ipva,licenciamento,detran,documento veiculo;emplacamento,despachante,vistoria,cnh,habilitacao,tacografo,antt>veículo q,taxa l
`;
