// expect: LP003 warning
using Anneal;
using TorchSharp;

var optimizer = torch.optim.AdamW(model.parameters(), 0.001);
var schedule = optimizer.Schedule("cosine(base -> 0, 2000)");

for (int update = 0; update < 2000; update++)
{
    schedule.Advance();
    optimizer.zero_grad();
    var loss = Loss(model, Batch(update));
    loss.backward();
    optimizer.step();
}
