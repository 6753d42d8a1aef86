// expect: nothing
// checked: 1
using TorchSharp;

const int accumulate = 4;
const int epochs = 6;
const int batches = 1000;
var optimizer = torch.optim.AdamW(model.parameters(), 2e-5);
var scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor: 1.0, end_factor: 0.05, total_iters: epochs * batches / accumulate);
for (var epoch = 0; epoch < epochs; epoch++)
{
    optimizer.zero_grad();
    for (var i = 0; i < batches; i++)
    {
        var loss = Loss(i) / accumulate;
        loss.backward();
        if ((i + 1) % accumulate == 0)
        {
            optimizer.step();
            scheduler.step();
            optimizer.zero_grad();
        }
    }
}
