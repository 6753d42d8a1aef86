// expect: LP021
using Anneal;
var plan = RunPlan.FromSteps(8 * 1200);
var optimizer = torch.optim.AdamW(model.parameters(), lr: 3e-5);
var scheduler = optimizer.Schedule("warmup(6%) then linear(base -> 0)", plan: plan);
for (int epoch = 0; epoch < 8; epoch++)
{
    for (int i = 0; i < 1200; i++)
    {
        Loss(i).div(8).backward();
        if ((i + 1) % 8 == 0)
        {
            optimizer.step();
            optimizer.zero_grad();
            scheduler.Advance();
        }
    }
}
