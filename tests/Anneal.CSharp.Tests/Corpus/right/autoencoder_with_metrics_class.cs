// expect: nothing
// checked: 1
using System.Diagnostics;
using TorchSharp;
using TorchSharp.Modules;

namespace Anomaly
{
    public class AutoEncoder : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        private readonly Sequential encoder;
        private readonly Sequential decoder;

        public AutoEncoder(long inputs) : base(nameof(AutoEncoder))
        {
            encoder = torch.nn.Sequential(torch.nn.Linear(inputs, 32), torch.nn.ReLU(), torch.nn.Linear(32, 8));
            decoder = torch.nn.Sequential(torch.nn.Linear(8, 32), torch.nn.ReLU(), torch.nn.Linear(32, inputs));
            RegisterComponents();
        }

        public override torch.Tensor forward(torch.Tensor x) => decoder.forward(encoder.forward(x));
    }

    public class Detector
    {
        public const int Epochs = 200;

        public AutoEncoder Train(float[,] rows, ITrainingLog log)
        {
            var net = new AutoEncoder(rows.GetLength(1));
            var data = torch.tensor(rows);
            var loss = torch.nn.MSELoss();
            var optimizer = torch.optim.Adam(net.parameters(), lr: 0.01);
            var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size: 50, gamma: 0.3);
            var watch = Stopwatch.StartNew();
            for (int epoch = 0; epoch < Epochs; epoch++)
            {
                using var _ = torch.NewDisposeScope();
                optimizer.zero_grad();
                var output = loss.forward(net.forward(data), data);
                output.backward();
                optimizer.step();
                log.Write(epoch, output.ToSingle(), watch.Elapsed, optimizer.ParamGroups.First().LearningRate);
                scheduler.step();
            }
            return net;
        }
    }
}
