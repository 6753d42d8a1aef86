// expect: LP009 warning
using TorchSharp;

namespace Forecast
{
    public class Model
    {
        private readonly torch.nn.Module<torch.Tensor, torch.Tensor> lstm;
        private readonly torch.optim.Optimizer optimizer;
        private readonly torch.optim.lr_scheduler.LRScheduler scheduler;

        public Model(int inputs, int hidden)
        {
            lstm = new Lstm(inputs, hidden);
            optimizer = torch.optim.Adam(lstm.parameters(), lr: 1e-3);
            scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.97);
        }

        public void Fit(IEnumerable<(torch.Tensor, torch.Tensor)> windows, int epochs)
        {
            for (int epoch = 0; epoch < epochs; epoch++)
                foreach (var (past, future) in windows)
                {
                    optimizer.zero_grad();
                    var loss = torch.nn.functional.mse_loss(lstm.forward(past), future);
                    loss.backward();
                    optimizer.step();
                }
        }
    }
}
