/** Until the buyer gives better ones: four weeks to implement, three weeks of legal and procurement (R004, R028). */
export const implementationWeeks = 4
export const paperWeeks = 3
