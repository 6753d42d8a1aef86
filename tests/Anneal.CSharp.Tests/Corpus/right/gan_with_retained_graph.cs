// expect: nothing
// checked: 0
using static TorchSharp.torch;
var g = optim.RMSProp(G.parameters(), 5e-5);
var d = optim.RMSProp(D.parameters(), 5e-5);
for (var it = 0; it < 100_000; it++)
{
    for (var k = 0; k < 5; k++)
    {
        d.zero_grad();
        var critic = D.forward(G.forward(Noise()).detach()).mean() - D.forward(Real()).mean();
        critic.backward();
        d.step();
    }
    g.zero_grad();
    var loss = -D.forward(G.forward(Noise())).mean();
    loss.backward(retain_graph: true);
    var penalty = Smoothness();
    penalty.backward();
    g.step();
}
