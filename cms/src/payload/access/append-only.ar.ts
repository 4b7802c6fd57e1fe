export const appendOnly = 'هذا السجل يُضاف إليه ولا يُعدَّل ولا يُحذف منه.';
