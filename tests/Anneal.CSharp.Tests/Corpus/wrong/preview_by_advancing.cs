// expect: LP007 error
using Anneal;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = optimizer.Schedule("cosine(base -> 0.001, 4000)");
var curve = new double[4000];
for (var i = 0; i < 4000; i++)
{
    curve[i] = scheduler.Rates[0];
    scheduler.Advance();
}
Chart.Save(curve);
for (var step = 0; step < 4000; step++)
{
    optimizer.zero_grad();
    Loss(step).backward();
    optimizer.step();
    scheduler.Advance();
}
