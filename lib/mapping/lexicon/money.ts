/** Bought services, marketing, taxes, fees, banks and the rest. How to read a line: ../lexicon.ts. */
export const MONEY = `
serviço de terceiros: serviço, terceiro, serviço prestado, prestador, serviço pj, serviço pf, prestador serviço pj, serviço técnico, terceirizado, terceirização, mão obra, autônomo, remuneração autônomo, rpa, freelancer, freela, pessoa jurídica, contrato pessoa jurídica, outsourcing, contractor, third party service, service > consultoria 52
consultoria: assessoria, consultor, honorário, consulting, advisory, consultancy > serviço de terceiros 66
contabilidade: contador, contábil, honorário contábil, escritório contábil, accounting, accountant > consultoria 60, serviço de terceiros 52
jurídico: jurídica, advogado, advocacia, advocatícia, honorário advocatício, honorário jurídico, custa, custa processual, processo, judicial, correspondente jurídico, perícia, legal, lawyer, legal fee > consultoria 48, cartório 36
auditoria: auditor, audit >
marketing: mkt, publicidade, propaganda, anúncio, mídia, divulgação, campanha, panfleto, folder, banner, outdoor, promoção, material promocional, merchandising, branding, advertising, promotion, publicidad > comunicação 50, marketing digital 80
serviço de marketing: agência, agência publicidade, agência marketing, designer, design, designer gráfico, influenciador, influencer, comunicação visual, fotógrafo, foto vídeo, assessoria imprensa > marketing 86
representação comercial: representação, representante, representante comercial > comissão 50
marketing digital: ads, google ads, google adwords, adwords, meta, facebook, instagram, linkedin, tiktok, tráfego pago, mídia paga, mídia online, mídia digital, mídia social, rede social, impulsionamento, anúncio online, anúncio google, publicidade online, publicidade digital, marketing online, digital marketing, online ads, seo > marketing 90, comunicação 50
cartório: reconhecimento firma, firma reconhecida, autenticação, autenticação documento, certidão, tabelionato, procuração, cartorária, cartorial, registro documento, protesto, apostilamento, emolumento cartório, emolumento cartorário, cópia autenticada, notary, notary fee, notarial > taxa 74, jurídico 58
certificado digital: e cnpj, e cpf, certificação digital > cartório 60, software 56, taxa 60
taxa: emolumento, alvará, alvará licença, licença funcionamento, licença ambiental, licença profissional, taxa licença, taxa diversa, taxa municipal, taxa prefeitura, taxa pública, taxa governamental, taxa estadual, guia, gru, fee, tasa > imposto 52
associação: associação classe, sindicato, sindical, contribuição sindical, contribuição associativa, mensalidade associativa, mensalidade, anuidade, anuidade conselho, conselho classe, entidade classe, crea, crc, cau, oab, membership, membership fee > taxa 66
tarifa bancária: tarifa, taxa bancária, taxa banco, bancária, banco, anuidade cartão, tarifa boleto, taxa boleto, taxa saque, saque, ted, serviço bancário, manutenção conta, bank fee, bank charge, bank > despesa financeira 76, taxa 30
taxa de cartão: tarifa cartão, tarifa adm cartão, taxa administração cartão, maquininha, taxa maquininha > tarifa bancária 78
IOF: iof câmbio, iof compra internacional > tarifa bancária 64, despesa financeira 66, imposto 58
juros: encargo financeiro, interest, mora > despesa financeira 70, multa 40
despesa financeira: financeira, encargo bancário, financial expense, finance > tarifa bancária 60
multa!: penalidade, multa fiscal, multa contratual, fine, penalty > juros 40
imposto: tributo, imposto taxa, imposto contribuição, tributação, tax > taxa 52
seguro: seguro diverso, seguro patrimonial, seguro responsabilidade, apólice, insurance >
seguro de obra: > seguro 72
importação: despacho aduaneiro, aduaneiro, nacionalização importação, despachante aduaneiro, import, customs > frete 30
pesquisa e desenvolvimento: desenvolvimento produto, prototipação, protótipo > material de consumo 36
fundo fixo!: caixa pequeno, petty cash, suprimento caixa, caixinha pequeno, fundo caixa >
diversos: outro, despesa geral, gasto geral, custo geral, despesa extra, general, diversa, demais, outra, eventual, miscelânea, misc, miscellaneous, other, sundry, variado, não classificado, identificar, não identificado, não direcionado, sem categoria, otro >
`;
