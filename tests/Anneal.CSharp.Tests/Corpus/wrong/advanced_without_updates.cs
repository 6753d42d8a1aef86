// expect: LP010
using TorchSharp; using Anneal;
var o = torch.optim.SGD(m.parameters(), 0.1);
var rates = o.Schedule("cosine(base -> 0.001, 1000)");
for (var i = 0; i < 1000; i++)
{
    o.zero_grad();
    m.Loss(i).backward();
    rates.Advance();
}
