// expect: LR010 warning
using Anneal;
var optimizer = torch.optim.AdamW(model.parameters(), 1e-3);
var scheduler = optimizer.Schedule("warmup(5000) then linear(base -> 0, 5000)");
int step = 0;
while (step < 10_000)
{
    optimizer.zero_grad();
    Loss(step).backward();
    optimizer.step();
    scheduler.Advance();
    step += 1;
}
