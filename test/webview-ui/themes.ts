// The variables of the editor's four default themes, as far as the views use them.

export const themes = {
  dark: {
    body: 'vscode-dark',
    variables: {
      foreground: '#cccccc', descriptionForeground: '#9d9d9d', focusBorder: '#0078d4', 'sideBar-background': '#181818',
      'sideBarSectionHeader-border': '#2b2b2b', 'sideBarTitle-foreground': '#cccccc', 'editor-background': '#1f1f1f',
      'list-hoverBackground': '#2a2d2e', 'textLink-foreground': '#4daafc', 'textLink-activeForeground': '#4daafc',
      'charts-blue': '#3794ff', 'charts-yellow': '#cca700', 'button-background': '#0078d4', 'button-foreground': '#ffffff',
      'button-hoverBackground': '#026ec1', 'button-border': '#ffffff12', 'button-secondaryBackground': '#313131',
      'button-secondaryForeground': '#cccccc', 'button-secondaryHoverBackground': '#3c3c3c', 'input-background': '#313131',
      'input-foreground': '#cccccc', 'input-border': '#3c3c3c', 'input-placeholderForeground': '#989898', 'dropdown-background': '#313131',
      'dropdown-foreground': '#cccccc', 'dropdown-border': '#3c3c3c', 'checkbox-background': '#313131', 'checkbox-border': '#3c3c3c',
      'checkbox-foreground': '#cccccc', 'progressBar-background': '#0078d4',
    },
  },
  light: {
    body: 'vscode-light',
    variables: {
      foreground: '#3b3b3b', descriptionForeground: '#3b3b3b', focusBorder: '#005fb8', 'sideBar-background': '#f8f8f8',
      'sideBarSectionHeader-border': '#e5e5e5', 'sideBarTitle-foreground': '#3b3b3b', 'editor-background': '#ffffff',
      'list-hoverBackground': '#f2f2f2', 'textLink-foreground': '#005fb8', 'textLink-activeForeground': '#005fb8',
      'charts-blue': '#1a85ff', 'charts-yellow': '#bf8803', 'button-background': '#005fb8', 'button-foreground': '#ffffff',
      'button-hoverBackground': '#0258a8', 'button-border': '#0000001a', 'button-secondaryBackground': '#e5e5e5',
      'button-secondaryForeground': '#3b3b3b', 'button-secondaryHoverBackground': '#cccccc', 'input-background': '#ffffff',
      'input-foreground': '#3b3b3b', 'input-border': '#cecece', 'input-placeholderForeground': '#767676', 'dropdown-background': '#ffffff',
      'dropdown-foreground': '#3b3b3b', 'dropdown-border': '#cecece', 'checkbox-background': '#f8f8f8', 'checkbox-border': '#cecece',
      'checkbox-foreground': '#3b3b3b', 'progressBar-background': '#005fb8',
    },
  },
  contrastDark: {
    body: 'vscode-high-contrast',
    variables: {
      foreground: '#ffffff', descriptionForeground: '#ffffffb3', focusBorder: '#f38518', 'sideBar-background': '#000000', contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518', 'sideBarSectionHeader-border': '#6fc3df', 'sideBarTitle-foreground': '#ffffff', 'editor-background': '#000000',
      'list-hoverBackground': '#ffffff1a', 'textLink-foreground': '#21a6ff', 'textLink-activeForeground': '#21a6ff', 'charts-blue': '#3794ff',
      'charts-yellow': '#ffd370', 'button-background': '#000000', 'button-foreground': '#ffffff', 'button-border': '#6fc3df', 'button-secondaryForeground': '#ffffff',
      'input-background': '#000000', 'input-foreground': '#ffffff', 'input-border': '#6fc3df', 'input-placeholderForeground': '#ffffffb3',
      'dropdown-background': '#000000', 'dropdown-foreground': '#ffffff', 'dropdown-border': '#6fc3df', 'checkbox-background': '#000000',
      'checkbox-border': '#6fc3df', 'checkbox-foreground': '#ffffff', 'progressBar-background': '#6fc3df',
    },
  },
  contrastLight: {
    body: 'vscode-high-contrast-light vscode-high-contrast',
    variables: {
      foreground: '#292929', descriptionForeground: '#292929b3', focusBorder: '#006bbd', 'sideBar-background': '#ffffff', contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd', 'sideBarSectionHeader-border': '#0f4a85', 'sideBarTitle-foreground': '#292929', 'editor-background': '#ffffff',
      'list-hoverBackground': '#0f4a851a', 'textLink-foreground': '#0f4a85', 'textLink-activeForeground': '#0f4a85', 'charts-blue': '#1a85ff',
      'charts-yellow': '#895503', 'button-background': '#0f4a85', 'button-foreground': '#ffffff', 'button-border': '#0f4a85', 'button-secondaryBackground': '#ffffff',
      'button-secondaryForeground': '#292929', 'input-background': '#ffffff', 'input-foreground': '#292929', 'input-border': '#0f4a85',
      'input-placeholderForeground': '#292929b3', 'dropdown-background': '#ffffff', 'dropdown-foreground': '#292929', 'dropdown-border': '#0f4a85',
      'checkbox-background': '#ffffff', 'checkbox-border': '#0f4a85', 'checkbox-foreground': '#292929', 'progressBar-background': '#0f4a85',
    },
  },
} as const;
export type Theme = keyof typeof themes;
