/** Bought services, marketing, taxes, fees, banks and the rest. How to read a line: ../lexicon.ts. */
export const MONEY = `
serviço de terceiros: servico |prestado|pj|pf|tecnico, terceiro, prestador |servico pj, terceirizado, terceirizacao, mao obra, autonomo, remuneracao autonomo, freelancer, freela, pessoa juridica, contrato pessoa juridica, service > consultoria 52
consultoria@: assessoria, consultor, honorario, consulting > serviço de terceiros 66
contabilidade@: contador, contabil, honorario contabil, escritorio contabil, accounting, accountant > consultoria 60, serviço de terceiros 52
jurídico@: juridica, advogado, advocacia, advocaticia, honorario advocaticio|juridico, custa |processual, processo, judicial, legal > consultoria 48
marketing@: mkt, publicidade, propaganda, anuncio, midia, divulgacao, campanha, banner, promocao, material promocional, advertising, promotion, publicidad > comunicação 50, marketing digital 80
serviço de marketing: agencia |publicidade|marketing, designer |grafico, design, influenciador, fotografo > marketing 86
representação comercial: representacao, representante |comercial > comissão 50
marketing digital: ads, google ads|adwords, meta, facebook, instagram, linkedin, tiktok, trafego pago, midia paga|online|digital|social, impulsionamento, anuncio online|google, publicidade online|digital, marketing online > marketing 90, comunicação 50
cartório: reconhecimento firma, firma reconhecida, autenticacao |documento, certidao, procuracao, cartoraria, registro documento, protesto, emolumento cartorio|cartorario, copia autenticada, notary > taxa 74, jurídico 58
certificado digital: e cnpj|cpf, certificacao digital > cartório 60, software 56, taxa 60
taxa: emolumento, alvara |licenca, licenca funcionamento|ambiental|profissional, taxa licenca|diversa|municipal|prefeitura|publica|governamental|estadual, guia, fee > imposto 52
associação: associacao classe, sindicato, sindical, contribuicao sindical|associativa, mensalidade associativa|, anuidade |conselho, crea, oab, membership > taxa 66
tarifa bancária: tarifa |boleto, taxa bancaria|banco|boleto|saque, bancaria, banco, anuidade cartao, saque, ted, servico bancario, manutencao conta, bank fee|charge| > despesa financeira 76
taxa de cartão: tarifa cartao|adm cartao, taxa administracao cartao|maquininha, maquininha > tarifa bancária 78
IOF: iof cambio|compra internacional > tarifa bancária 64, despesa financeira 66, imposto 58
juros: encargo financeiro, interest > despesa financeira 70
despesa financeira: financeira, encargo bancario, financial expense, finance > tarifa bancária 60
multa!: penalidade, fine
imposto: tributo, imposto taxa|contribuicao, tributacao, tax > taxa 52
seguro: seguro diverso|patrimonial|responsabilidade, apolice, insurance
seguro de obra: > seguro 72
fundo fixo?: caixa pequeno, suprimento caixa, caixinha pequeno, fundo caixa
diversos: outro, despesa geral|extra, gasto geral, custo geral, general, diversa, demais, outra, eventual, miscelanea, misc, other, variado, nao classificado|direcionado, identificar, sem categoria
`;
