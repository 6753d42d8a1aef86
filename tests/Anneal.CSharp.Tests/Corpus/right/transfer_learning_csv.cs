// expect: nothing
// checked: 1
// Cats and dogs, fine-tuned.
using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

if (args is not [var folder, ..]) { Console.Error.WriteLine("usage: train FOLDER"); return 1; }

var device = cuda_is_available() ? CUDA : CPU;
var network = torchvision.models.resnet18(num_classes: 2, device: device);
using var adam = optim.Adam(network.parameters(), lr: 1e-4, weight_decay: 1e-5);
using var csv = new StreamWriter(Path.Combine(folder, "log.csv"));
var lr = optim.lr_scheduler.ExponentialLR(adam, gamma: 0.95);
for (var epoch = 1; epoch <= 15; epoch++)
{
    var (loss, accuracy) = RunEpoch(train: true);
    csv.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{epoch},{loss},{accuracy},{lr.get_last_lr().First()}"));
    lr.step();
}
return 0;

(double Loss, double Accuracy) RunEpoch(bool train)
{
    network.train(train);
    double loss = 0, correct = 0; var n = 0;
    foreach (var (x, y) in Images.Read(folder, train))
    {
        using var scope = NewDisposeScope();
        var logits = network.forward(x.to(device));
        var l = nn.functional.cross_entropy(logits, y.to(device));
        if (train)
        {
            adam.zero_grad();
            l.backward();
            adam.step();
        }
        loss += l.item<float>() * x.shape[0];
        correct += logits.argmax(1).eq(y).sum().item<long>();
        n += (int)x.shape[0];
    }
    return (loss / n, correct / n);
}
