/** What is wrong with a receipt, given its text and that of the log. */
export const check: (receiptText: string, logText: string) => readonly string[];
