// expect: LR005
using TorchSharp;
using Anneal;
const int E = 20;
const int B = 400;
var o = torch.optim.SGD(m.parameters(), 0.1);
var s = o.Schedule("cosine(base -> 0, 20)");
for (int e = 0; e < E; e++)
    for (int b = 0; b < B; b++)
    {
        o.zero_grad();
        m.Loss(b).backward();
        o.step();
        s.Advance();
    }
