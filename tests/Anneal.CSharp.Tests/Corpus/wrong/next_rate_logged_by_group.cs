// expect: LP005 warning
using Microsoft.Extensions.Logging;
using TorchSharp;

public class FineTuner(ILogger<FineTuner> logger, torch.nn.Module<torch.Tensor, torch.Tensor> model)
{
    public void Run(DataLoader loader)
    {
        var optimizer = torch.optim.SGD(model.parameters(), 0.02);
        var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 4, 0.3);
        for (var epoch = 0; epoch < 12; epoch++)
        {
            foreach (var batch in loader)
            {
                optimizer.zero_grad();
                var loss = torch.nn.functional.cross_entropy(model.forward(batch["x"]), batch["y"]);
                loss.backward();
                optimizer.step();
            }
            scheduler.step();
            var lr = optimizer.ParamGroups.First().LearningRate;
            logger.LogInformation("epoch {Epoch} trained at {Rate}", epoch, lr);
        }
    }
}
