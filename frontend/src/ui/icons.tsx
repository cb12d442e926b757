import type { ReactNode } from "react";

/** Eight small signs, drawn here: an icon library is thousands of files to install for them. */
interface IconProps {
  /** Edge in CSS pixels. */
  size: number;
}

const outline =
  (shape: ReactNode) =>
  ({ size }: IconProps) => (
    <svg
      aria-hidden
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={2}
      viewBox="0 0 24 24"
      width={size}
    >
      {shape}
    </svg>
  );

export const CrossIcon = outline(<path d="M5.5 5.5l13 13M18.5 5.5l-13 13" />);
export const MenuIcon = outline(<path d="M4 6.5h16M4 12h16M4 17.5h16" />);
export const ChevronDownIcon = outline(<path d="M6 9.5l6 6 6-6" />);
export const PlayIcon = outline(<path d="M8 5v14l11-7z" />);
export const PauseIcon = outline(<path d="M7 5h3v14H7zM14 5h3v14h-3z" />);
export const BulbIcon = outline(
  <path d="M9.5 16.5a6 6 0 1 1 5 0V18h-5zM10 21h4" />,
);
export const KeyIcon = outline(
  <>
    <circle cx="8" cy="15.5" r="4" />
    <path d="M11 12.5L19.5 4M16 7.5l3 3" />
  </>,
);
export const KeyboardIcon = outline(
  <>
    <rect height="12" rx="2" width="20" x="2" y="6" />
    <path d="M6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14h8" />
  </>,
);
