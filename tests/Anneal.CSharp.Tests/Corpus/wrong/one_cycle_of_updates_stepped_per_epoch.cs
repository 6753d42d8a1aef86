// expect: LR005 error
using TorchSharp;
int epochs = 30, batches = 500;
var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.1, momentum: 0.9);
var scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr: 0.4, total_steps: epochs * batches);
for (int epoch = 0; epoch < epochs; epoch++)
{
    for (int i = 0; i < batches; i++)
    {
        optimizer.zero_grad();
        Loss(i).backward();
        optimizer.step();
    }
    scheduler.step();
}
