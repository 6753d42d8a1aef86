// expect: LR004 error
using TorchSharp;

public class OneCycle
{
    public int Epochs { get; } = 50;

    public void Train(DataLoader loader, torch.nn.Module<torch.Tensor, torch.Tensor> model)
    {
        var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.1, momentum: 0.9);
        var scheduler = torch.optim.lr_scheduler.OneCycleLR(
            optimizer,
            max_lr: 0.5,
            epochs: 30,
            steps_per_epoch: loader.Count);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var batch in loader)
            {
                optimizer.zero_grad();
                var loss = torch.nn.functional.cross_entropy(model.forward(batch["x"]), batch["y"]);
                loss.backward();
                optimizer.step();
                scheduler.step();
            }
        }
    }
}
