// expect: nothing
// checked: 1
using TorchSharp;

public class Learner
{
    private readonly torch.nn.Module<torch.Tensor, torch.Tensor> net;
    public Learner(torch.nn.Module<torch.Tensor, torch.Tensor> net) { this.net = net; }

    public IEnumerable<double> Train(Batches batches)
    {
        using var optimizer = torch.optim.NAdam(net.parameters(), 2e-3);
        using var scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, 35, 1.0);
        for (var epoch = 0; epoch < 35; ++epoch)
        {
            var sum = 0.0;
            foreach (var (x, y) in batches)
            {
                optimizer.zero_grad();
                using var loss = torch.nn.functional.huber_loss(net.forward(x), y);
                loss.backward();
                optimizer.step();
                sum += loss.ToDouble();
            }
            scheduler.step();
            yield return sum;
        }
    }
}
