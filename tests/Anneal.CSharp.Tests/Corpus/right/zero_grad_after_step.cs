// expect: nothing
// checked: 1
using TorchSharp;
var adam = torch.optim.Adam(net.parameters(), 1e-3);
var once = torch.optim.lr_scheduler.ConstantLR(adam, 0.1, 5);
for (int epoch = 0; epoch < 50; epoch++)
{
    foreach (var s in samples)
    {
        var loss = Loss(s);
        loss.backward();
        adam.step();
        adam.zero_grad();
    }
    once.step();
}
