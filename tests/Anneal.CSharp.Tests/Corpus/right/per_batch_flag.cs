// expect: nothing
// checked: 0
using TorchSharp;

internal class Pipeline
{
    private readonly bool perBatch;
    private readonly torch.optim.lr_scheduler.LRScheduler scheduler;
    private readonly torch.optim.Optimizer optimizer;

    internal Pipeline(bool perBatch, torch.nn.Module<torch.Tensor, torch.Tensor> model, int epochs, int batches)
    {
        this.perBatch = perBatch;
        optimizer = torch.optim.SGD(model.parameters(), 0.1);
        scheduler = perBatch
            ? torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs * batches)
            : torch.optim.lr_scheduler.StepLR(optimizer, 30);
    }

    internal void Run(int epochs, IEnumerable<Batch> data)
    {
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var batch in data)
            {
                optimizer.zero_grad();
                Loss(batch).backward();
                optimizer.step();
                if (perBatch) scheduler.step();
            }
            if (!perBatch) scheduler.step();
        }
    }
}
