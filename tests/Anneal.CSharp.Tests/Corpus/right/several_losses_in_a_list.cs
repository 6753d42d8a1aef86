// expect: nothing
// checked: 0
using TorchSharp;
var optimizer = torch.optim.Adam(shared.parameters(), 1e-3);
foreach (var batch in loader)
{
    optimizer.zero_grad();
    var losses = heads.Select(head => head.Loss(batch)).ToList();
    foreach (var loss in losses)
        loss.backward();
    optimizer.step();
}
