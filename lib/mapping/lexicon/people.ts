/** Meals, clients, events, training, health and what belongs to payroll. How to read a line: ../lexicon.ts. */
export const PEOPLE = `
refeição*:alimentacao,restaurante,comida,meal,food;coffee break|,reuniao,almoco,janta,jantar,cafe |manha,lanche,lanchonete,pizza,pizzaria,churrascaria,bar,bebida,marmita,marmitex,ifood,rappi,delivery,ceia,mcdonald,lunch,dinner,breakfast>viagem e,copa e cozinha d,confraternização a
padaria:cafeteria>refeição t,copa e cozinha n
refeição com cliente:refeicao cliente,cliente refeicao>refeição l,visita a clientes k,viagem comercial k,viagem f
copa e cozinha:copa,cozinha,supermercado,mercado;snack,lanche escritorio,agua mineral|cafe|galao|garrafao,garrafao agua,galao,cafe acucar|escritorio|agua|po|bolacha,acucar cafe|,po cafe,capsula,bolacha,biscoito,leite,fruta,copo,guardanapo,descartavel>material de consumo p,suprimentos o,refeição g,material de escritório c
gêneros alimentícios:genero alimenticio,alimenticio,mercearia,hortifruti;verdura,legume,carne,queijo,arroz,merenda>copa e cozinha q,refeição l
confraternização*:festa |fim ano|junina|equipe,comemoracao,data comemorativa,aniversario,aniversariante,bolo,churrasco,endomarketing,happy hour,team building,integracao,evento interno>evento i,outros benefícios g,refeição d
brinde!:swag,presente,brinde cliente,gift,mimo;flor,buque,coroa flor,chocolate,cesta natal,panetone,caneca,kit boa vinda,amostra>marketing l
presente a colaborador:presente aniversario|funcionario>confraternização p,outros benefícios l,brinde j
doação:donativo,acao social>patrocínio c
patrocínio:sponsorship>marketing o,evento d
treinamento@*:curso,formacao,capacitacao,qualificacao,educacao,ensino,desenvolvimento profissional,aula,training,course,education;udemy,alura,inscricao curso,workshop,palestra,seminario,certificacao,prova |certificacao,faculdade,graduacao,pos graduacao,mba,idioma,ingles,espanhol,mentoria,instrutor,nr>evento c
livros e publicações*:livro,publicacao;ebook,kindle,revista,jornal,assinatura jornal|revista|publicacao,apostila>treinamento i,material de escritório d
inscrição em evento:inscricao |evento,participacao evento,ingresso,congresso,simposio>evento x,treinamento k,marketing h
evento:feira,exposicao,convencao,event,fair;encontro,meetup,estande,stand,buffet,evento proprio>inscrição em evento t,marketing p
exame ocupacional:exame |medica|periodico,occupational health,medicina |trabalho|ocupacional|seguranca trabalho,saude ocupacional,sst;admissional,toxicologico,aso,pcmso>assistência médica f,admissões g
assistência médica%:saude,medica;consulta medica|psicologo,hospital,clinica,vacina,psicologo,terapia,fisioterapia>plano de saúde d,outros benefícios f
plano de saúde:convenio |medica,seguro saude,unimed,amil>assistência médica w,outros benefícios f
assistência odontológica:odontologica,odonto,dentista>assistência médica m,outros benefícios f
material médico:material medica|hospitalar,hospitalar,enfermagem;seringa,agulha,gaze,curativo>farmácia p,assistência médica d
farmácia*:drogaria,medicamento,remedio,primeiros socorro>assistência médica g,outros benefícios c
vale refeição!$:vr,ticket refeicao,refeicao pat|trabalhador,pat,programa refeicao trabalhador,auxilio refeicao>vale alimentação m,outros benefícios j
vale alimentação!$:va,ticket alimentacao,auxilio alimentacao>vale refeição m,outros benefícios j
cesta básica!$:>vale alimentação h,outros benefícios g
vale transporte!$:vt,auxilio transporte>outros benefícios h
outros benefícios:beneficio |flexivel,auxilio,benefit,despesa funcionario|colaborador;home office,creche,bem estar,academia,gympass,wellhub
comissão$:comissao venda
admissões:contratacao,vaga,recrutamento,selecao
seguro de vida$:>seguro c,outros benefícios c
adiantamento?$:advance,adto,adiant,adiantamento viagem|salarial,vale,antecipacao
`;
