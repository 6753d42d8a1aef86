// expect: LP011 warning
using TorchSharp;

var model = new Net();
var optimizer = torch.optim.Adam(model.parameters(), lr: 1e-3);
var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 30, 0.1);
var start = 0;
if (File.Exists("last.pt"))
{
    model.load("last.pt");
    optimizer.load_state_dict(Checkpoint.Read("optimizer.bin"));
    start = int.Parse(File.ReadAllText("epoch.txt"));
}
for (var epoch = start; epoch < 90; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    scheduler.step();
}
