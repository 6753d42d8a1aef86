// expect: LR001
using TorchSharp; using Anneal;
var options = new { Epochs = 4, Steps = 100 };
var o = torch.optim.AdamW(m.parameters(), 1e-4);
var s = o.Schedule($"warmup(100) then cosine(base -> 0, 3000)");
for (var i = 0; i < options.Epochs * options.Steps; i++) { o.zero_grad(); m.Loss(i).backward(); o.step(); s.Advance(); }
