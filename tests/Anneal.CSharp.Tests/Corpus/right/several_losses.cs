// expect: nothing
// checked: 0
using TorchSharp;
var optimizer = torch.optim.Adam(shared.parameters(), 1e-3);
foreach (var batch in loader)
{
    optimizer.zero_grad();
    var depth = DepthLoss(batch);
    var normal = NormalLoss(batch);
    depth.backward();
    normal.backward();
    optimizer.step();
}
