// expect: nothing
// checked: 0
using Anneal;
using TorchSharp;
var plan = RunPlan.FromSamples(samples: 60000, batchSize: 32, epochs: 10, accumulation: 4);
var optimizer = torch.optim.AdamW(model.parameters(), 1e-3);
var scheduler = optimizer.Schedule("warmup(1ep) then cosine(base -> 0)", plan);
for (var epoch = 0; epoch < 10; epoch++)
    foreach (var batch in loader)
    {
        Loss(batch).backward();
        if (scheduler.AdvanceMicroBatch())
        {
            optimizer.step();
            optimizer.zero_grad();
        }
    }
