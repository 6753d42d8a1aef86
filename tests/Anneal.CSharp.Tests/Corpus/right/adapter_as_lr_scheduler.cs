// expect: nothing
// checked: 1
using Anneal;
using TorchSharp;

public sealed class Legacy
{
    public void Train(torch.nn.Module<torch.Tensor, torch.Tensor> model, DataLoader loader)
    {
        var optimizer = torch.optim.AdamW(model.parameters(), 3e-4);
        torch.optim.lr_scheduler.LRScheduler scheduler = optimizer.Schedule("cosine(base -> 0, 5000)").AsLRScheduler();
        var step = 0;
        while (true)
        {
            foreach (var batch in loader)
            {
                optimizer.zero_grad();
                Loss(model, batch).backward();
                optimizer.step();
                scheduler.step();
                if (++step >= 5000)
                    return;
            }
        }
    }
}
