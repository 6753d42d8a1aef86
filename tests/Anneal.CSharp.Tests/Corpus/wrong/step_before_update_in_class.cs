// expect: LP003 warning
namespace Vision
{
    using TorchSharp;
    using TorchSharp.Modules;
    using static TorchSharp.torch;

    internal class Classifier
    {
        private Sequential network;
        private optim.Optimizer optimizer;
        private optim.lr_scheduler.LRScheduler scheduler;

        internal Classifier(Sequential network)
        {
            this.network = network;
            this.optimizer = optim.AdamW(network.parameters(), lr: 3e-4);
            this.scheduler = optim.lr_scheduler.ExponentialLR(this.optimizer, gamma: 0.98);
        }

        internal void Fit(DataLoader data, int epochs = 20)
        {
            for (int i = 0; i < epochs; i++)
            {
                foreach (var item in data)
                {
                    this.scheduler.step();
                    this.optimizer.zero_grad();
                    using (var output = this.network.forward(item["image"]))
                    using (var loss = nn.functional.nll_loss(output, item["label"]))
                    {
                        loss.backward();
                        this.optimizer.step();
                    }
                }
            }
        }
    }
}
