// expect: nothing
// checked: 0
using Anneal;
using TorchSharp;

var optimizer = torch.optim.AdamW(model.parameters(), 1e-3);
var scheduler = optimizer.Schedule("base | plateau(factor=0.5, patience=3)");
for (var epoch = 0; epoch < 60; epoch++)
{
    foreach (var batch in train)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
        scheduler.Advance();
    }
    scheduler.Observe(Validate());
}
