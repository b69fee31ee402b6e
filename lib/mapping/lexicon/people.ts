/** Meals, clients, events, training, health and what belongs to payroll. How to read a line: ../lexicon.ts. */
export const PEOPLE = `
refeição: alimentação, alimento, refeitório, almoço, jantar, janta, café, café manhã, desjejum, lanche, lanchonete, cafeteria, restaurante, churrascaria, pizzaria, bar, ceia, comida, bebida, marmita, marmitex, quentinha, fast food, mcdonald, ifood, rappi, uber eat, delivery, meal, lunch, dinner, breakfast, food, snack, restaurant, almuerzo, desayuno, cena > viagem 54, diária 42, copa e cozinha 36
padaria: panificadora, bakery > refeição 84, copa e cozinha 72
refeição com cliente: alimentação cliente, almoço cliente, jantar cliente, café cliente, restaurante cliente, almoço relacionamento, jantar relacionamento, refeição relacionamento, almoço negócio, jantar negócio, refeição negócio, almoço comercial, entretenimento, entretenimento cliente, entertainment, client entertainment, client meal, client dinner, client lunch, customer meal, business meal, business lunch, business dinner, hospitalidade, cortesia > refeição 69, visita a clientes 66, viagem comercial 66, viagem 57, marketing 40
refeição em reunião: lanche reunião, almoço reunião, café reunião, coffee break, coffee, reunião, meeting > refeição 80, copa e cozinha 58, material de consumo 42, evento 35
copa e cozinha: copa, cozinha, supermercado, mercado, mercearia, hortifruti, gênero alimentício, água mineral, galão água, água café, café açúcar, café escritório, café água, descartável, grocery, pantry, carrefour, assaí, atacadão > material de consumo 76, suprimentos 74, material de escritório 50, limpeza 46, refeição 36
confraternização: festa, festa fim ano, festa final ano, comemoração, aniversário, aniversariante, endomarketing, happy hour, team building, integração, churrasco, evento interno, ação interna, celebração, engajamento, party, team event > evento 62, outros benefícios 58, refeição 38
brinde!: presente, presente cliente, brinde cliente, lembrança, mimo, flor, gift, giveaway, regalo > marketing 68, bonificação 64, visita a clientes 40
bonificação: bonificação cliente, benefício cliente > marketing 40, brinde 60
doação: caridade, donativo, filantropia, ação social, donation, charity > patrocínio 50
patrocínio: sponsorship, apoio cultural > marketing 74, evento 52, doação 40
treinamento: curso, capacitação, qualificação, workshop, palestra, seminário, certificação, educação, ensino, faculdade, graduação, pós graduação, mba, bolsa estudo, mentoria, coaching, idioma, inglês, aula, udemy, alura, coursera, desenvolvimento profissional, desenvolvimento pessoal, formação, training, course, education, learning, capacitación > evento 50, outros benefícios 42
livros e publicações: livro, revista, jornal, periódico, publicação, publicação técnica, livro técnico, assinatura jornal, assinatura revista, material didático, apostila, book, magazine > treinamento 62, material de escritório 52
inscrição em evento: inscrição, inscrição feira, participação evento, participação feira, ingresso, congresso, conferência, convenção, simpósio, summit, fórum, credenciamento, conference, event registration, event ticket, registration > evento 92, treinamento 66, marketing 60
evento: feira, exposição, estande, stand, evento próprio, organização evento, buffet, coquetel, event, fair, trade show > inscrição em evento 84, marketing 76, treinamento 44
exame ocupacional: exame, exame médico, exame periódico, admissional, demissional, aso, pcmso, medicina trabalho, medicina ocupacional, saúde ocupacional, segurança medicina trabalho, ppra, sst, occupational health, medical exam > assistência médica 56, admissões 58, outros benefícios 44
assistência médica: plano saúde, convênio, saúde, médico, consulta médica, consulta, hospital, plano médico, seguro saúde, unimed, despesa médica, atendimento médico, health insurance, health, medical, doctor > outros benefícios 56
assistência odontológica: odontológica, odonto, dentista, plano odontológico, dental > assistência médica 70, outros benefícios 56
farmácia: medicamento, remédio, drogaria, primeiros socorro, vacina, pharmacy, medicine > exame ocupacional 30, assistência médica 36
vale refeição!: vr, ticket refeição, refeição pat, alimentação pat, pat, alimentação trabalhador, refeição trabalhador, programa alimentação trabalhador, auxílio refeição, refeição colaborador folha > vale alimentação 70, outros benefícios 64
vale alimentação!: va, ticket alimentação, auxílio alimentação, cesta básica, cesta natal, cesta > vale refeição 70, outros benefícios 64
vale transporte!: vt, auxílio transporte > outros benefícios 60
outros benefícios: benefício, multibenefício, benefício flexível, auxílio, auxílio creche, ajuda home office, home office, gympass, wellhub, totalpass, academia, benefit, despesa funcionário, despesa colaborador, bem estar > 
encargos sociais: encargo, encargo trabalhista, encargo folha >
salário: ordenado, folha, fopag, remuneração, payroll, wage >
décimo terceiro: 13 salário, 13o salário, 13, 13o, décimo terceiro salário >
férias: vacation >
rescisão: multa rescisória, multa fgts, fgts rescisão, indenização trabalhista, verba rescisória >
comissão: commission, comissão venda >
pró-labore: prolabore, retirada sócio >
pensão alimentícia: pensão alimentar >
premiação: prêmio, bônus, plr, gratificação, participação lucro, bonificação funcionário, premiação campanha > outros benefícios 50
admissões: contratação, recrutamento, seleção, hiring, recruitment > outros benefícios 35
estágio: estagiário, ciee, bolsa estágio > salário 40
seguro de vida: > seguro 50, outros benefícios 50
adiantamento!: advance, adto, adiant, adiantamento viagem, adiantamento salarial, vale, antecipação, anticipo, cash advance > adiantamento a fornecedor 40
adiantamento a fornecedor!: adto fornecedor > adiantamento 40
adiantamento de cliente!: >
`;
