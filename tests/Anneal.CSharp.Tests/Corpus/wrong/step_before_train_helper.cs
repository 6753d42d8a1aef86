// expect: LP003 warning
using TorchSharp;
using static TorchSharp.torch.optim.lr_scheduler;

void TrainOneEpoch(torch.nn.Module<torch.Tensor, torch.Tensor> model, torch.optim.Optimizer optimizer, IEnumerable<(torch.Tensor, torch.Tensor)> data)
{
    foreach (var (input, target) in data)
    {
        optimizer.zero_grad();
        var loss = torch.nn.functional.cross_entropy(model.forward(input), target);
        loss.backward();
        optimizer.step();
    }
}

var model = MakeModel();
var optimizer = torch.optim.Adam(model.parameters(), lr: 0.002);
var scheduler = StepLR(optimizer, step_size: 15);
for (var epoch = 0; epoch < 45; epoch++)
{
    scheduler.step();
    TrainOneEpoch(model, optimizer, trainData);
}
