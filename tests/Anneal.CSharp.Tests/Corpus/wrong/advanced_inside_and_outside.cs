// expect: LP004
using Anneal;

var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.2, momentum: 0.9);
using var meter = new Meter();
GroupScheduler scheduler = optimizer.Schedule("step(base, factor=0.1, every=1000)");
for (var epoch = 0; epoch < 10; epoch++)
{
    for (var i = 0; i < 300; i++)
    {
        optimizer.zero_grad();
        Forward(i).backward();
        optimizer.step();
        scheduler.Advance();
    }

    Evaluate();
    scheduler.Advance();
}
