/** Meals, clients, events, training, health and what belongs to payroll. How to read a line: ../lexicon.ts. */
export const PEOPLE = `
refeição:alimentacao,almoco,jantar,janta,cafe |manha,lanche,lanchonete,restaurante,churrascaria,pizza,pizzaria,salgado,bar,comida,bebida,marmita,marmitex,ifood,rappi,uber eat,delivery,meal,lunch,dinner,breakfast,food,restaurant>viagem e
padaria:cafeteria>refeição t,copa e cozinha n
refeição com cliente:refeicao cliente,cliente refeicao,entretenimento,entertainment>refeição l,visita a clientes k,viagem comercial k,viagem f
refeição em reunião:refeicao reuniao,coffee break|,reuniao,meeting>refeição r,copa e cozinha g
copa e cozinha:copa,cozinha,snack,lanche escritorio,supermercado,mercado,agua mineral|cafe,galao agua,cafe acucar|escritorio|agua|po,acucar cafe,po cafe,acucar,copo,guardanapo,descartavel>material de consumo p,suprimentos o,refeição g,material de escritório c,limpeza a
confraternização:festa |fim ano,comemoracao,aniversario,aniversariante,bolo,churrasco,endomarketing,happy hour,team building,integracao,evento interno>evento i,outros benefícios g
brinde!:swag,presente,brinde cliente,flor,buque,chocolate,panetone,caneca,gift>marketing l,bonificação j
bonificação:bonificacao cliente,beneficio cliente>brinde h
doação:donativo>patrocínio c
patrocínio:>marketing o,evento d
treinamento@*:udemy,curso,inscricao curso,capacitacao,qualificacao,workshop,palestra,seminario,certificacao,educacao,ensino,faculdade,graduacao,mba,ingles,aula,mentoria,desenvolvimento profissional,training,course,education>evento c
livros e publicações:livro,revista,jornal,publicacao,assinatura jornal|revista|publicacao,apostila>treinamento i,material de escritório d
inscrição em evento:inscricao |evento,participacao evento,ingresso,congresso,conference,event registration>evento x,treinamento k,marketing h
evento:feira,exposicao,estande,stand,buffet,evento proprio,event,fair>inscrição em evento t,marketing p
exame ocupacional:exame |medico|periodico,admissional,demissional,aso,pcmso,medicina |trabalho|ocupacional|seguranca trabalho,saude ocupacional,seguranca medicina trabalho,sst>assistência médica f,admissões g
assistência médica:plano saude,convenio,saude,medico,consulta medica|,hospital,seguro saude,unimed,despesa medica,atendimento medico,health insurance|>outros benefícios f
assistência odontológica:odontologica,odonto,dentista,plano odontologico>assistência médica m,outros benefícios f
farmácia:drogaria,medicamento,remedio,primeiros socorro>assistência médica g,outros benefícios c
vale refeição!$:vr,ticket refeicao,refeicao pat|trabalhador,pat,programa refeicao trabalhador,auxilio refeicao>vale alimentação m,outros benefícios j
vale alimentação!$:va,ticket alimentacao,auxilio alimentacao>vale refeição m,outros benefícios j
cesta básica!$:cesta natal>vale alimentação h,outros benefícios g
vale transporte!$:vt,auxilio transporte>outros benefícios h
outros benefícios:beneficio |flexivel,auxilio,home office,academia,gympass,benefit,despesa funcionario|colaborador
encargos sociais:encargo |trabalhista|folha
salário$:ordenado,folha,remuneracao,payroll
décimo terceiro$:13 salario|,13o salario|,decimo terceiro salario
férias$:
rescisão$:multa rescisoria|fgts,fgts rescisao,indenizacao trabalhista,verba rescisoria
comissão$:comissao venda
pró-labore$:prolabore,retirada socio
pensão alimentícia$:
premiação$:premio,bonus,plr,gratificacao,bonificacao funcionario>outros benefícios c
admissões:contratacao,recrutamento,selecao
estágio$:estagiario
seguro de vida$:>seguro c,outros benefícios c
adiantamento?$:advance,adto,adiant,adiantamento viagem|salarial,vale,antecipacao
adiantamento a fornecedor?$:adto fornecedor
adiantamento de cliente?$:
`;
