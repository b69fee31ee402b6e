/** Meals, clients, events, training, health and what belongs to payroll. How to read a line: ../lexicon.ts. */
export const PEOPLE = `
refeição: alimentacao, almoco, jantar, janta, cafe |manha, desjejum, lanche, lanchonete, restaurante, bar, comida, bebida, marmita, ifood, rappi, uber eat, delivery, meal, lunch, dinner, breakfast, food, restaurant, almuerzo > viagem 54
padaria: panificadora, bakery > refeição 84, copa e cozinha 72
refeição com cliente: alimentacao cliente, almoco cliente|relacionamento|negocio, jantar cliente|relacionamento|negocio, cafe cliente, restaurante cliente, refeicao relacionamento|negocio, entretenimento |cliente, entertainment, client entertainment|meal|dinner|lunch, customer meal, business meal|lunch|dinner > refeição 69, visita a clientes 66, viagem comercial 66, viagem 57
refeição em reunião: lanche reuniao, almoco reuniao, cafe reuniao, coffee break|, reuniao, meeting > refeição 80, copa e cozinha 58
copa e cozinha: copa, cozinha, supermercado, mercado, agua mineral|cafe, galao agua, cafe acucar|escritorio|agua, descartavel, grocery > material de consumo 76, suprimentos 74, material de escritório 50, limpeza 46
confraternização: festa |fim ano|final ano, comemoracao, aniversario, aniversariante, endomarketing, happy hour, team building|event, integracao, evento interno, acao interna > evento 62, outros benefícios 58
brinde!: presente, brinde cliente, flor, gift > marketing 68, bonificação 64
bonificação: bonificacao cliente, beneficio cliente > brinde 60
doação: caridade, donativo > patrocínio 50
patrocínio: > marketing 74, evento 52
treinamento@: udemy, curso, capacitacao, qualificacao, workshop, palestra, seminario, certificacao, educacao, ensino, faculdade, graduacao, mba, ingles, aula, desenvolvimento profissional|pessoal, training, course, education, capacitacion > evento 50
livros e publicações: livro |tecnico, revista, jornal, publicacao |tecnica, assinatura jornal|revista, material didatico > treinamento 62, material de escritório 52
inscrição em evento: inscricao |feira, participacao evento|feira, ingresso, congresso, conferencia, convencao, forum, conference, event registration|ticket > evento 92, treinamento 66, marketing 60
evento: feira, exposicao, estande, stand, evento proprio, organizacao evento, event, fair > inscrição em evento 84, marketing 76
exame ocupacional: exame |medico|periodico, admissional, demissional, aso, pcmso, medicina trabalho|ocupacional, saude ocupacional, seguranca medicina trabalho, sst, medical exam > assistência médica 56, admissões 58
assistência médica: plano saude, convenio, saude, medico, consulta medica|, hospital, seguro saude, unimed, despesa medica, atendimento medico, health insurance| > outros benefícios 56
assistência odontológica: odontologica, odonto, dentista, plano odontologico > assistência médica 70, outros benefícios 56
farmácia: medicamento, remedio, primeiros socorro
vale refeição!$: vr, ticket refeicao, refeicao pat|trabalhador, alimentacao pat|trabalhador, pat, programa alimentacao trabalhador, auxilio refeicao > vale alimentação 70, outros benefícios 64
vale alimentação!$: va, ticket alimentacao, auxilio alimentacao > vale refeição 70, outros benefícios 64
cesta básica!$: cesta natal > vale alimentação 60, outros benefícios 58
vale transporte!$: vt, auxilio transporte > outros benefícios 60
outros benefícios: beneficio |flexivel, multibeneficio, auxilio |creche, ajuda home office, home office, academia, benefit, despesa funcionario|colaborador
encargos sociais: encargo |trabalhista|folha
salário$: ordenado, folha, fopag, remuneracao, payroll
décimo terceiro$: 13 salario|, 13o salario|, decimo terceiro salario
férias$:
rescisão$: multa rescisoria|fgts, fgts rescisao, indenizacao trabalhista, verba rescisoria
comissão$: commission, comissao venda
pró-labore$: prolabore, retirada socio
pensão alimentícia$: pensao alimentar
premiação$: premio, bonus, plr, gratificacao, participacao lucro, bonificacao funcionario, premiacao campanha > outros benefícios 50
admissões: contratacao, recrutamento, selecao, recruitment
estágio$: estagiario, ciee, bolsa estagio
seguro de vida$: > seguro 50, outros benefícios 50
adiantamento?$: advance, adto, adiant, adiantamento viagem|salarial, vale, antecipacao, anticipo
adiantamento a fornecedor?$: adto fornecedor
adiantamento de cliente?$:
`;
