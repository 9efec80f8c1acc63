// The least a Qt program with a window is: what the start of the workstation is measured beside.
#include "firstframe.h"

#include <QApplication>
#include <QMainWindow>
#include <QTextStream>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 720);
    window.show();
    barodesk::whenShown(window, [] { QTextStream(stdout) << "shown" << Qt::endl; });
    return QApplication::exec();
}
