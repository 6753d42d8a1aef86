// expect: LP001 error
using TorchSharp;

public class Step
{
    private readonly torch.optim.Optimizer optimizer;
    private readonly torch.nn.Module<torch.Tensor, torch.Tensor> model;

    public Step(torch.nn.Module<torch.Tensor, torch.Tensor> model)
    {
        this.model = model;
        optimizer = torch.optim.Adam(model.parameters(), lr: 1e-4);
    }

    public void Epoch(IEnumerable<Sample> samples)
    {
        foreach (var sample in samples)
            Update(torch.nn.functional.l1_loss(model.forward(sample.X), sample.Y));
    }

    private void Update(torch.Tensor loss)
    {
        loss.backward();
        optimizer.zero_grad();
        optimizer.step();
    }
}
