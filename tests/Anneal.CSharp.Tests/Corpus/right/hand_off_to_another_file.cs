// expect: nothing
// checked: 0
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 30);
var engine = new Engine(model, optimizer, scheduler);
engine.Run(epochs: 90);
